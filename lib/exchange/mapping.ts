import { createHash } from 'node:crypto';
import type { SheetMapping } from '#db/schema/imports.ts';
import type { Fields } from './fields.ts';
import { namesOf } from './fields.ts';
import { foldedName } from './folded.ts';
import type { Grid, GridRow } from './grid.ts';
import { isReason } from './reason-column.ts';

type Sheet = Grid['sheets'][number];

/** How far down people put titles, logos and notes before the row that names the columns. */
const headWithin = 20;

const isTag = (cell: string) => /^\s*#\s*[a-z]/i.test(cell);

/** Most of its cells are HXL tags. */
export const isTagRow = ({ cells }: GridRow) => {
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.length > 0 && told.filter(isTag).length > told.length / 2;
};
const sameTag = (tag: string) => {
  const [base = '', ...attributes] = tag.toLowerCase().replace(/\s/g, '').split('+');
  return [base, ...attributes.sort()].join('+');
};

/** The row that names the columns, the HXL tags below it where there are any, and the rows that follow. */
export function headOf({ rows }: Sheet, headerRow: number) {
  const at = rows.findIndex(({ line }) => line >= headerRow);
  const header = rows[at]?.cells ?? [];
  const after = rows.slice(at + 1);
  const tags = after.slice(0, 2).find(isTagRow) ?? (rows[at] && isTagRow(rows[at]) ? rows[at] : undefined);
  return {
    header,
    tags: tags?.cells ?? [],
    body: at < 0 ? [] : after.filter((row, n) => n > 1 || !isTagRow(row)),
  };
}

/** Which of our columns stands where, read off names in three languages and HXL tags. The first of two wins. */
export function guessColumns(fields: Fields, header: readonly string[], tags: readonly string[]) {
  const found: Record<string, number> = {};
  const taken = new Set<number>();
  const take = (name: string, at: number) => {
    if (at < 0 || taken.has(at) || name in found) return;
    found[name] = at;
    taken.add(at);
  };
  for (const [name, { tag }] of Object.entries(fields))
    take(
      name,
      tags.findIndex((each) => sameTag(each) === sameTag(tag)),
    );
  const heads = header.map(foldedName);
  for (const [name, field] of Object.entries(fields)) {
    const names = namesOf(name, field).map(foldedName);
    take(
      name,
      heads.findIndex((head, at) => head !== '' && !taken.has(at) && names.includes(head)),
    );
  }
  return found;
}

/** The line, among the first, in which most columns are recognised. */
export function guessHeaderRow(fields: Fields, { rows }: Sheet): number {
  const scored = rows.slice(0, headWithin).map(({ line, cells }) => ({
    line,
    score: isTagRow({ line, cells }) ? 0 : Object.keys(guessColumns(fields, cells, [])).length,
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { line: rows[0]?.line ?? 1, score: 0 });
  return best.line;
}

/** Columns that hold something and of which nobody has said what they are. */
export function openColumns(sheet: Sheet, { headerRow, columns, ignored }: SheetMapping): number[] {
  const { header, body } = headOf(sheet, headerRow);
  const width = Math.max(header.length, ...body.slice(0, 1_000).map(({ cells }) => cells.length));
  const said = new Set([...Object.values(columns), ...ignored]);
  const holds = (at: number) => Boolean(header[at]?.trim()) || body.some(({ cells }) => cells[at]?.trim());
  return Array.from({ length: width }, (_, at) => at).filter((at) => !said.has(at) && holds(at));
}

export const missingColumns = (fields: Fields, { columns }: SheetMapping): string[] =>
  Object.entries(fields).flatMap(([name, { required }]) =>
    required && !(name in columns) && !('id' in columns) ? [name] : [],
  );

/** What a sheet's columns are called, without the column that we put beside them. */
function ownNames(header: readonly string[]): string[] {
  const last = header.findLastIndex((name) => name.trim() !== '' && !isReason(name));
  return header.slice(0, last + 1).map(foldedName);
}

/** Files whose columns have the same names are of one kind: how they were understood once holds the next time. */
export const signatureOf = (header: readonly string[]): string =>
  createHash('sha256').update(ownNames(header).join('\n')).digest('hex');
