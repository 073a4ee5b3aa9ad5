import type { MouseEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Option } from '#components/ui/field.tsx';
import { filled } from './filled.ts';
import { givenRows } from './given-rows.ts';
import { RowsTable } from './rows-table.tsx';
import { SectionField } from './section-field.tsx';
import type { FieldSpec, SectionSpec } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';
import { UsdLine } from './usd-line.tsx';
import type { Shown } from './use-section-save.ts';

type Props = {
  spec: SectionSpec;
  shown: Shown;
  words: SectionWords;
  /** Rows that the address asks for, and those that were asked for on the page. */
  rows: number;
  extra: number;
  places: readonly Option[];
  typed: (name: string) => string;
  more: string;
  onMore: (event: MouseEvent) => void;
};

/** Rows that are offered beyond those that are filled. */
const spare = 3;

/** The fields of a section and its table. */
export function SectionBody({ spec, shown, words, rows, extra, places, typed, more, onMore }: Props) {
  const { table } = spec;
  const given = givenRows(spec).length;
  const inUse = 1 + Math.max(-1, ...Object.keys(shown.values).map(rowOf));
  const count = given > 0 ? Math.max(given, inUse) : Math.max(rows, inUse + spare) + extra;
  const by = byOf(shown, words);
  const fields = { shown, words, by };
  return (
    <>
      <Fields specs={spec.before} {...fields} />
      {table && (
        <div className="mt-4">
          <RowsTable
            spec={table}
            values={shown.values}
            words={words}
            count={count}
            clashes={shown.clash?.fields ?? []}
            by={by}
            places={places}
            typed={typed}
          />
          {table.inUsd && <UsdLine spec={table} count={count} typed={typed} words={words} />}
        </div>
      )}
      {table && given === 0 && (
        <p className="mt-2" id="more">
          <Button small name="_to" value={more} onClick={onMore}>
            {words.more}
          </Button>
        </p>
      )}
      <Fields specs={spec.after} {...fields} />
    </>
  );
}

type FieldsProps = { specs: readonly FieldSpec[]; shown: Shown; words: SectionWords; by: string };

function Fields({ specs, shown, words, by }: FieldsProps) {
  if (specs.length === 0) return null;
  return (
    <div className="fgrid mt-4">
      {specs.map((field) => (
        <SectionField
          key={field.name}
          spec={field}
          values={shown.values}
          words={words}
          clash={shown.clash?.fields.find(({ name }) => name === `content.${field.name}`)}
          by={by}
        />
      ))}
    </div>
  );
}

const byOf = ({ clash }: Shown, { clash: words }: SectionWords) =>
  filled(words.by, { name: clash?.by ?? words.somebody, time: clash?.time ?? '' });

const rowOf = (name: string) => Number(/^content\.rows\.(\d+)\./.exec(name)?.[1] ?? -1);
