import { endpoint } from '#lib/http/endpoint.ts';
import { fileEndpoint } from '#lib/http/file-endpoint.ts';
import { writeHandoverNote } from './commands.ts';
import { exportHandover, getHandover } from './queries.ts';
import { Handover, HandoverNoteRecord } from './schema.ts';

export const handoverApi = {
  'GET /assignments/{id}/handover': endpoint(getHandover, {
    summary: 'The handover pack of an assignment, with contacts at your level; each view is recorded',
    output: Handover,
  }),
  'PATCH /assignments/{id}/handover': endpoint(writeHandoverNote, {
    summary: 'Write the note for whoever follows',
    output: HandoverNoteRecord,
  }),
  'GET /assignments/{id}/handover/docx': fileEndpoint(exportHandover, {
    summary: 'The handover pack as DOCX, in the language of your account; each export is recorded',
  }),
};
