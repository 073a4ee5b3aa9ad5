import type { z } from 'zod';
import type { FileColumn } from '#lib/exchange/file-column.ts';
import type { Activity } from './schema.ts';

type Column = FileColumn<z.input<typeof Activity>>;

const text = (header: string, tag: string, value: Column['value']): Column => ({ header, tag, value });
const number = (header: string, tag: string, value: Column['value']): Column => ({
  header,
  tag,
  value,
  as: 'number',
});
const day = (header: string, tag: string, value: Column['value']): Column => ({
  header,
  tag,
  value,
  as: 'day',
});

/** A 5W in one shape, whatever the operation's own file looks like. */
export const activityColumns: readonly Column[] = [
  text('organisation', '#org', (row) => row.organisation),
  text('organisation in the file', '#org+name', (row) => row.organisationName),
  text('partner', '#org+partner', (row) => row.partnerName),
  text('cluster', '#sector', (row) => row.cluster),
  text('activity', '#activity+name', (row) => row.activity),
  text('recognised by', '#meta+basis', (row) => row.basis),
  text('admin 1', '#adm1+name', (row) => row.place),
  text('admin 2', '#adm2+name', (row) => row.place2),
  text('admin 3', '#adm3+name', (row) => row.place3),
  text('p-code', '#adm+code', (row) => row.pcode),
  day('month', '#date+month', (row) => row.month),
  day('since', '#date+start', (row) => row.since),
  day('until', '#date+end', (row) => row.until),
  number('women', '#reached+female', (row) => row.women),
  number('men', '#reached+male', (row) => row.men),
  number('girls', '#reached+girls', (row) => row.girls),
  number('boys', '#reached+boys', (row) => row.boys),
  number('people reached', '#reached', (row) => row.reached),
  number('organisations', '#org+num', (row) => row.organisationCount),
  number('quantity', '#activity+indicator+reached', (row) => row.quantity),
  text('unit', '#activity+unit', (row) => row.unit),
  text('status', '#status', (row) => row.status),
  text('file', '#meta+source', (row) => row.file),
  text('sheet', '#meta+sheet', (row) => row.sheet),
  number('line', '#meta+line', (row) => row.line),
];
