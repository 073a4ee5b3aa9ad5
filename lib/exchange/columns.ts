import { Refusal } from '#lib/refusal.ts';
import type { Sheet } from './sheet.ts';

/** How a column can be recognised: by its HXL tag, else by what people call it. The first header names it to people. */
export type Column = { tag: string; headers: readonly [string, ...string[]]; optional?: true };
export type Columns = Record<string, Column>;

/** Where each column of a kind stands in this file, in whatever order it came. */
export type Places = ReadonlyMap<string, number>;

type Kind = { kind: string; columns: Columns };

/**
 * Finds the columns, or refuses: with the one that is missing, or, when it is another kind of file altogether, with
 * what it looks like.
 */
export function locate(wanted: Kind, sheet: Sheet, known: readonly Kind[]): Places {
  const needed = Object.values(wanted.columns).filter((column) => !column.optional).length;
  const places = placesIn(wanted.columns, sheet);
  const missing = missingFrom(wanted.columns, places);
  if (missing.length === 0 && needed > 0) return places;
  const other = known.find(
    ({ kind, columns }) =>
      kind !== wanted.kind &&
      Object.keys(columns).length > 0 &&
      missingFrom(columns, placesIn(columns, sheet)).length === 0,
  );
  if (other || needed === 0 || missing.length > needed / 2)
    throw new Refusal('file_wrong_kind', { values: { found: other?.kind ?? headOf(sheet) } });
  throw new Refusal('file_missing_column', {
    values: { column: missing.map(({ headers }) => headers[0]).join(', ') },
  });
}

const missingFrom = (columns: Columns, places: Places) =>
  Object.entries(columns)
    .filter(([name, { optional }]) => !optional && !places.has(name))
    .map(([, column]) => column);

function placesIn(columns: Columns, { header, tags }: Sheet): Places {
  const tagged = tags.map(sameTag);
  const named = header.map(sameName);
  const found = Object.entries(columns).map(([name, { tag, headers }]): [string, number] => {
    const byTag = tagged.indexOf(sameTag(tag));
    if (byTag >= 0) return [name, byTag];
    return [name, headers.map((each) => named.indexOf(sameName(each))).find((at) => at >= 0) ?? -1];
  });
  return new Map(found.filter(([, at]) => at >= 0));
}

/** `#date +start` and `#DATE+Start` are one tag, and so are attributes in another order. */
function sameTag(tag: string): string {
  const [base = '', ...attributes] = tag.toLowerCase().replace(/\s/g, '').split('+');
  return [base, ...attributes.sort()].join('+');
}

const sameName = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a stranger looks like: the first of its column names. */
function headOf({ header, tags }: Sheet): string {
  const names = (header.length > 0 ? header : tags).map((name) => name.trim()).filter(Boolean);
  const text = names.slice(0, 6).join(', ');
  return `${text.slice(0, 120)}${names.length > 6 || text.length > 120 ? '…' : ''}`;
}
