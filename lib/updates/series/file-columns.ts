import type { FileColumn } from '#lib/exchange/file-column.ts';
import type { SeriesFileRow } from './queries.ts';

type Column = FileColumn<SeriesFileRow>;

const column = (header: string, tag: string, value: Column['value'], as?: Column['as']): Column => ({
  header,
  tag,
  value,
  ...(as && { as }),
});

/** One row for each period of a line; a figure that is not known is an empty cell. */
export const seriesColumns: readonly Column[] = [
  column('operation', '#country+operation', (row) => row.operation),
  column('structure', '#org+structure', (row) => row.structure),
  column('update', '#meta+id', (row) => row.code),
  column('since', '#date+start', (row) => row.since, 'day'),
  column('until', '#date+end', (row) => row.until, 'day'),
  column('rhythm', '#meta+rhythm', (row) => row.rhythm),
  column('indicator', '#indicator+code', (row) => row.indicator),
  column('group', '#population+type', (row) => row.group),
  column('unit', '#indicator+unit', (row) => row.unit),
  column('value', '#indicator+value', (row) => row.value, 'number'),
  column('groups left blank', '#meta+blank', (row) => row.blank, 'number'),
  column('value before its correction', '#indicator+value+before', (row) => row.was, 'number'),
  column('status', '#status', (row) => row.status),
  column('sent', '#date+sent', (row) => row.sent),
];
