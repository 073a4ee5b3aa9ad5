import type { FileColumn } from '#lib/exchange/file-column.ts';
import type { LatenessFileRow } from './queries.ts';

type Column = FileColumn<LatenessFileRow>;

const column = (header: string, tag: string, value: Column['value'], as?: Column['as']): Column => ({
  header,
  tag,
  value,
  ...(as && { as }),
});

/** One row for each update that was asked; below zero days late is early, an empty cell has not come. */
export const latenessColumns: readonly Column[] = [
  column('operation', '#country+operation', (row) => row.operation),
  column('structure', '#org+structure', (row) => row.structure),
  column('update', '#meta+id', (row) => row.code),
  column('rhythm', '#meta+rhythm', (row) => row.rhythm),
  column('since', '#date+start', (row) => row.since, 'day'),
  column('until', '#date+end', (row) => row.until, 'day'),
  column('due', '#date+due', (row) => row.due, 'day'),
  column('status', '#status', (row) => row.status),
  column('first sent or skipped', '#date+came', (row) => row.came, 'day'),
  column('days late', '#meta+late', (row) => row.late, 'number'),
];
