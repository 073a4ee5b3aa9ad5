import type { Option } from '#components/ui/field.tsx';
import { FieldError } from '#components/ui/field-error.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Clash } from '#lib/proposals/merge.ts';
import { typedSum } from '#lib/proposals/typed-sum.ts';
import { ClashChoice } from './clash-choice.tsx';
import { filled } from './filled.ts';
import { SectionInput } from './section-input.tsx';
import type { FieldSpec, FieldValues, TableSpec } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';

type Props = {
  spec: TableSpec;
  values: FieldValues;
  words: SectionWords;
  /** How many rows there are, the empty ones at the end included. */
  count: number;
  clashes: readonly Clash[];
  by: string;
  places: readonly Option[];
  /** What stands in a field now: as it was typed, or as it came. */
  typed: (name: string) => string;
};

const nameOf = (row: number, column: string) => `content.rows.${row}.${column}`;

/** Rows of a section as inputs, with the sums of what is typed below; on phones each row is a record. */
export function RowsTable({ spec, values, words, count, clashes, by, places, typed }: Props) {
  const rows = Array.from({ length: count }, (_, row) => row);
  const format = (sum: number | null) =>
    sum === null ? '–' : sum.toLocaleString(words.locale, { maximumFractionDigits: 2 });
  return (
    <Table label={spec.label} records fixed className="rows">
      <TableHead>
        {spec.given && <ColumnHead>{spec.label}</ColumnHead>}
        {spec.columns.map((column) => (
          <ColumnHead key={column.name} className={`k-${column.kind}`}>
            {column.label}
          </ColumnHead>
        ))}
        {spec.across && <ColumnHead numeric>{spec.across}</ColumnHead>}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row}>
            {spec.given && <Given spec={spec.given} row={row} value={typed(nameOf(row, spec.given.name))} />}
            {spec.columns.map((column) => (
              <RowCell
                key={column.name}
                column={column}
                row={row}
                called={calledOf(spec, row, typed, words)}
                value={String(values[nameOf(row, column.name)] ?? '')}
                typed={typed(nameOf(row, column.name))}
                words={words}
                clash={clashes.find((clash) => clash.name === nameOf(row, column.name))}
                by={by}
                places={places}
              />
            ))}
            {spec.across && (
              <Cell numeric label={spec.across} className="sum">
                {format(typedSum(spec.columns.map((column) => typed(nameOf(row, column.name)))))}
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
      {spec.sums && <Sums spec={spec} rows={rows} typed={typed} words={words} format={format} />}
    </Table>
  );
}

/** What a row is called for whoever hears it: by its group, or by its number. */
function calledOf(spec: TableSpec, row: number, typed: (name: string) => string, words: SectionWords) {
  const { given } = spec;
  if (!given) return (label: string) => filled(words.row, { label, row: row + 1 });
  const value = typed(nameOf(row, given.name)) || given.rows[row]?.value;
  const name = given.rows.find((option) => option.value === value)?.label ?? '';
  return (label: string) => filled(words.rowOf, { label, name });
}

function Given({ spec, row, value }: { spec: NonNullable<TableSpec['given']>; row: number; value: string }) {
  const code = value || (spec.rows[row]?.value ?? '');
  return (
    <RowHead>
      <input type="hidden" name={nameOf(row, spec.name)} value={code} />
      {spec.rows.find((option) => option.value === code)?.label}
    </RowHead>
  );
}

type CellProps = {
  column: FieldSpec;
  row: number;
  called: (label: string) => string;
  value: string;
  typed: string;
  words: SectionWords;
  clash: Clash | undefined;
  by: string;
  places: readonly Option[];
};

function RowCell({ column, row, called, value, typed, words, clash, by, places }: CellProps) {
  const name = nameOf(row, column.name);
  const placeOf = (code: string) => places.find((place) => place.value === code)?.label;
  const said = (code: string) =>
    column.options?.find((option) => option.value === code)?.label ?? placeOf(code) ?? code;
  return (
    <Cell label={column.label} className={`k-${column.kind}`}>
      <div className="fld">
        {clash ? (
          <ClashChoice clash={clash} label={called(column.label)} words={words.clash} by={by} shown={said} />
        ) : (
          <SectionInput
            spec={column}
            name={name}
            value={value}
            empty={words.choose}
            locale={words.locale}
            label={called(column.label)}
          />
        )}
        {column.kind === 'place' && typed.trim() && !clash && (
          <span className="xs mute">{placeOf(typed.trim()) ?? words.noSuchPlace}</span>
        )}
        <FieldError name={name} />
      </div>
    </Cell>
  );
}

type SumsProps = {
  spec: TableSpec;
  rows: readonly number[];
  typed: (name: string) => string;
  words: SectionWords;
  format: (sum: number | null) => string;
};

function Sums({ spec, rows, typed, words, format }: SumsProps) {
  const summed = new Set(spec.sums);
  const of = (columns: readonly FieldSpec[]) =>
    typedSum(rows.flatMap((row) => columns.map((column) => typed(nameOf(row, column.name)))));
  // The first column is where the line says what it is.
  const others = spec.given ? spec.columns : spec.columns.slice(1);
  return (
    <tfoot>
      <TableRow>
        <RowHead>{words.total}</RowHead>
        {others.map((column) => (
          <Cell
            key={column.name}
            label={summed.has(column.name) ? column.label : undefined}
            className={summed.has(column.name) ? 'sum' : 'hide-s'}
          >
            {summed.has(column.name) && format(of([column]))}
          </Cell>
        ))}
        {spec.across && (
          <Cell numeric label={spec.across} className="sum">
            {format(of(spec.columns))}
          </Cell>
        )}
      </TableRow>
    </tfoot>
  );
}
