import { filled } from './filled.ts';
import type { SectionSpec } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';

/** What each refused field is called in the list of errors: "Amount, row 2". */
export function labelsOf(
  fields: Record<string, unknown>,
  { before, after, table }: SectionSpec,
  words: SectionWords,
): Record<string, string> {
  const alone = new Map([...before, ...after].map(({ name, label }) => [`content.${name}`, label]));
  return Object.fromEntries(
    Object.keys(fields).map((field): [string, string] => {
      const [, row = '', column] = /^content\.rows\.(\d+)\.(\w+)$/.exec(field) ?? [];
      const label = table?.columns.find(({ name }) => name === column)?.label ?? table?.label ?? field;
      const named = alone.get(field);
      const given = table?.given?.rows[Number(row)]?.label;
      if (named) return [field, named];
      if (!row) return [field, label];
      if (given) return [field, filled(words.rowOf, { label, name: given })];
      return [field, filled(words.row, { label, row: Number(row) + 1 })];
    }),
  );
}
