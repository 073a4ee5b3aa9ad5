import type { Locale } from '#db/enums.ts';
import { type Field, type Fields, fieldName } from './fields.ts';
import type { FileColumn, FileValue } from './file-column.ts';

/** A row of an export, under the importer's own names. */
export type FieldRow = Record<string, FileValue>;

/** The columns of an export that the importer of its kind reads back: the same fields, headed and tagged alike. */
export const fieldColumns = (
  fields: Fields,
  names: readonly string[],
  locale: Locale,
): FileColumn<FieldRow>[] =>
  names.flatMap((name) => {
    const field = fields[name];
    return field ? [columnOf(name, field, locale)] : [];
  });

const columnOf = (name: string, field: Field, locale: Locale): FileColumn<FieldRow> => ({
  name,
  header: fieldName(locale, name),
  tag: field.tag,
  value: (row) => row[name] ?? null,
  ...(field.day && { as: 'day' }),
  ...(field.amount && { as: 'number' }),
  ...(field.yes && { codes: ['yes', 'no'] }),
  ...(field.coded && { codes: field.coded.codes }),
});
