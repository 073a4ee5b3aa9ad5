import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { fileEndpoint } from '#lib/http/file-endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { applyImport, discardImport, mapImport, previewImport, undoImport } from './commands.ts';
import { exportErrorFile } from './error-file.ts';
import { exportImportRows, getImport, getImportSheets, listImportRows, listImports } from './queries.ts';
import { reasonIn } from './reasons.ts';
import { Import, ImportRow, ImportSheets } from './schema.ts';

export const importsApi = {
  'GET /imports': endpoint(listImports, {
    summary: 'Files that were previewed, applied or discarded',
    output: listOutput(Import),
  }),
  'POST /imports': endpoint(previewImport, {
    summary: 'Preview a file: what it would add, change or no longer list. Nothing else changes',
    output: Import,
    limit: 'import',
    maxMegabytes: 10,
  }),
  'GET /imports/{id}': endpoint(getImport, { summary: 'One import', output: Import }),
  'GET /imports/{id}/rows': alsoAsFile(
    endpoint(listImportRows, {
      summary: 'What each row of the file would do, or did',
      output: listOutput(ImportRow),
    }),
    {
      rows: exportImportRows,
      name: 'import-rows',
      columns: ({ locale }) => [
        { header: 'line', tag: '#meta+line', value: (row) => row.line },
        { header: 'outcome', tag: '#status', value: (row) => row.outcome },
        { header: 'key', tag: '#meta+id', value: (row) => row.key },
        { header: 'record', tag: '#meta+name', value: (row) => row.label },
        {
          header: 'reason',
          tag: '#meta+reason',
          value: (row) => reasonIn(locale, row.reason, row.value),
        },
      ],
    },
  ),
  'GET /imports/{id}/file': fileEndpoint(exportErrorFile, {
    summary: 'The file as it was sent, with a column that says why a row was not taken',
  }),
  'GET /imports/{id}/sheets': endpoint(getImportSheets, {
    summary: 'What the file holds, and how its columns are understood',
    output: ImportSheets,
  }),
  'POST /imports/{id}/mapping': endpoint(mapImport, {
    summary: 'Say which column of a sheet is which; when all are spoken for, the file is previewed',
    output: Import,
    limit: 'import',
  }),
  'POST /imports/{id}/undo': endpoint(undoImport, {
    summary: 'Take an import of records back, where nobody changed them since',
    output: Import,
  }),
  'POST /imports/{id}/apply': endpoint(applyImport, {
    summary: 'Do what the preview said, all of it or nothing',
    output: Import,
  }),
  'POST /imports/{id}/discard': endpoint(discardImport, { summary: 'Forget a preview', output: Import }),
};
