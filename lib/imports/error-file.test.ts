import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { ImportKind } from '#db/enums.ts';
import { type Actor, system } from '#lib/access/actor.ts';
import { readGrid } from '#lib/exchange/read-grid.ts';
import { fileOf, plansCsv } from '#lib/testing/files.ts';
import { actionsOn, given } from '#lib/testing/given.ts';
import { at, cookieOf, request } from '#lib/testing/request.ts';
import { workbook } from '#lib/testing/workbook.ts';
import { importsApi } from './api.ts';
import { applyImport, discardImport, mapImport, previewImport } from './commands.ts';
import { exportErrorFile } from './error-file.ts';
import { getImport } from './queries.ts';

type Over = { operation?: string; name?: string };

const send = (kind: ImportKind, content: string | Uint8Array, { name, ...over }: Over = {}) =>
  previewImport(system, { kind, file: fileOf(content, name), ...over });

const address = (id: string) => `/api/v1/imports/${id}/file`;
const fetched = async (actor: Actor, id: string) =>
  importsApi['GET /imports/{id}/file'](
    request(address(id), { headers: { cookie: await cookieOf(actor) } }),
    at({ id }),
  );
const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
async function reading(locale: 'en' | 'fr') {
  const geneva = await given.actor(['geneva_coordinator']);
  await given.language(geneva, locale);
  return geneva;
}

/** A structure with two posts to come, and rows above the columns as people put them. */
async function postsBook() {
  const operation = await given.operation();
  await given.structure(operation.id, { nameEn: 'Ours', nameFr: 'Ours' });
  const sheets = {
    'Read me': [['Filled in by the field']],
    Posts: [
      ['Posts of our sub-cluster', null],
      [null],
      ['Structure', 'Role', 'Staffing code', 'Since', 'Location', 'Languages'],
      ['#group+name', '#meta+role', '#meta+staffing', '#date+start', '#loc', '#meta+lang'],
      ['Ours', 'coordinator', 'DH', new Date('2025-01-31'), '=cmd()', 'fr'],
      ['Ours', 'juggler', 'DH', new Date('2025-01-31'), 7, '-'],
      ['Ours', 'deputy', 'DH', null, null, null],
    ],
  };
  return { operation, file: await workbook(sheets as never) };
}

test('a workbook comes back as it was, with one more column in the reader’s language, and mended it imports', async () => {
  const { operation, file } = await postsBook();
  const preview = await send('posts', file, { operation: operation.id, name: 'Set-up é.xlsx' });
  expect(preview.counts).toMatchObject({ new: 1, rejected: 2 });
  const answer = await fetched(await reading('fr'), preview.id);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="Set-up _ _motif_.xlsx"; filename*=UTF-8''Set-up%20%C3%A9%20%28motif%29.xlsx`,
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'x-content-type-options': 'nosniff',
  });
  const [was, is] = [await readGrid(file), await readGrid(await bytesOf(answer))];
  expect(is.sheets.map(({ name }) => name)).toEqual(['Read me', 'Posts']);
  expect(is.sheets[0]).toEqual(was.sheets[0]);
  const [rows, before] = [is.sheets[1]?.rows ?? [], was.sheets[1]?.rows ?? []];
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7]);
  const own = rows.map(({ cells }) => cells.slice(0, 6).map((cell) => cell.replace(/^'(?=[=-])/, '')));
  expect(own.map((cells) => cells.filter(Boolean))).toEqual(before.map(({ cells }) => cells.filter(Boolean)));
  expect(rows.map(({ cells }) => (cells[6] ?? '').replace(/\s/g, ' '))).toEqual([
    '',
    'Motif',
    '#meta+reason',
    '',
    '« juggler » ne fait pas partie des codes ou libellés de cette colonne',
    'Il manque : Depuis',
  ]);
  expect(await actionsOn(preview.id)).toContain('import.export');

  await applyImport(system, { id: preview.id });
  const mended = await workbook({
    Posts: rows.map(({ cells }) =>
      cells.map((cell, n) =>
        cell === 'juggler' ? 'observer' : n === 3 && cell === '' ? '2025-02-01' : cell,
      ),
    ),
  });
  const again = await send('posts', mended, { operation: operation.id });
  expect(again).toMatchObject({
    status: 'previewed',
    counts: { new: 2, changed: 0, unchanged: 1, rejected: 0 },
  });
}, 120_000);

test('a CSV comes back with its own separator, in UTF-8 with a mark, its rows on their lines', async () => {
  const operation = await given.operation();
  await given.structure(operation.id, { nameEn: 'Équipe', nameFr: 'Équipe' });
  const text = [
    'Postes de l’équipe;;;',
    '',
    'Structure;Fonction;Code de dotation;Depuis;Note',
    'Équipe;Coordonnateur;DH;01/02/2025;x',
    '"Équipe";"Jongleur";DH;25/12/2025;"deux',
    'lignes; et plus"',
    '',
    'Équipe;Adjoint;DH;demain;+1',
    '',
  ].join('\r\n');
  const first = await send('posts', new Uint8Array(iconv.encode(text, 'windows-1252')), {
    operation: operation.id,
    name: 'postes.csv',
  });
  const columns = ['structure', 'role', 'staffingCode', 'since', 'ignore'];
  const preview = await mapImport(system, { id: first.id, part: 'posts', headerRow: 3, columns });
  expect(preview.counts).toMatchObject({ new: 1, rejected: 2 });
  const answer = await fetched(await reading('en'), preview.id);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const bytes = await bytesOf(answer);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const told = Buffer.from(bytes).toString('utf8').slice(1);
  expect(told.split('\r\n')).toEqual([
    'Postes de l’équipe;;;',
    '',
    'Structure;Fonction;Code de dotation;Depuis;Note;Reason',
    'Équipe;Coordonnateur;DH;01/02/2025;x;',
    'Équipe;Jongleur;DH;25/12/2025;"deux',
    'lignes; et plus";“Jongleur” is not one of the codes or names that this column takes',
    '',
    "Équipe;Adjoint;DH;demain;'+1;“demain” is not a date",
    '',
  ]);

  const mended = told.replace('Jongleur', 'Observateur').replace('demain', '2025-03-01');
  // What was said of its columns holds for the file that comes back: nobody is asked again.
  const again = await send('posts', mended, { operation: operation.id });
  expect(again).toMatchObject({ status: 'previewed', counts: { new: 3, rejected: 0 } });
  const twice = await send('posts', told, { operation: operation.id });
  const second = await bytesOf(await fetched(await reading('fr'), twice.id));
  expect(Buffer.from(second).toString('utf8').split('\r\n')[2]).toBe(
    'Structure;Fonction;Code de dotation;Depuis;Note;Motif',
  );
});

test('a published file too; a row that was cut off stays as short as it came, so that nothing passes for a blank', async () => {
  const good = plansCsv(
    { internalId: 7101, years: '2071' },
    { internalId: 7102, years: '2071', locations: 'QQQ' },
  );
  const lines = good.trimEnd().split('\r\n');
  const cut = [...lines, 'HCUT71,7103,2026-01-01'].join('\r\n');
  const preview = await send('plans', cut, { name: 'plans_2071-02.csv' });
  expect(preview.counts).toMatchObject({ new: 1, rejected: 2 });
  const told = await bytesOf(await fetched(await reading('en'), preview.id));
  const rows = Buffer.from(told).toString('utf8').slice(1).trimEnd().split('\r\n');
  expect(rows.map((row) => row.split(',').at(-1))).toEqual([
    'Reason',
    '#meta+reason',
    '',
    'There is no country with the code QQQ',
    '"The row does not have as many cells as there are columns (3/10); it may have been cut off"',
  ]);
  const again = await send('plans', told, { name: 'plans_2071-02.csv' });
  expect(again.counts).toMatchObject({ new: 1, rejected: 2 });
  const mended = rows.slice(0, 4).join('\n').replace('QQQ', 'SDN');
  expect((await send('plans', mended)).counts).toMatchObject({ new: 2, rejected: 0 });
});

test('A13 A20 who may not see an import does not get its file; a discarded one is gone', async () => {
  const [own, other] = [await given.operation(), await given.operation()];
  const { id } = await send('people', 'Given name,Family name\nA,\n', { operation: own.id });
  const answers = async (actor: Actor) => (await fetched(actor, id)).status;
  expect(await answers(await given.actor(['geneva_coordinator', [own.id]]))).toBe(200);
  expect(await answers(await given.actor(['geneva_coordinator', [other.id]]))).toBe(404);
  expect(await answers(await given.actor(['field_coordinator', [own.id]]))).toBe(404);
  expect(await answers(await given.actor(['reader']))).toBe(403);
  expect(await getImport(system, { id })).toMatchObject({ fileKept: true });
  await discardImport(system, { id });
  await expect(exportErrorFile(system, { id })).rejects.toThrow('file_not_kept');
  expect(await getImport(system, { id })).toMatchObject({ fileKept: false });
});
