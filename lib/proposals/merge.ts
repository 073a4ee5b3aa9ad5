import { isBlankRow } from './blank-row.ts';
import { inOrder } from './given-rows.ts';

type Row = Record<string, unknown>;
type Content = Record<string, unknown>;

/** A field that both changed, each to something else: a person chooses. */
export type Clash = { name: string; mine: string; theirs: string };

type Merged = { content: Content; clashes: Clash[] };
type Sides = { base: Content; mine: Content; theirs: Content };

/**
 * Brings together what two people made of one section. A field that only one of them changed is as they left it; of
 * one that both changed, mine stands and the clash is told. Nothing that either wrote is lost: a row that one took
 * away and the other changed stays. `base` is what both started from, or its `imprint`. `given` are the keys of rows
 * that a form always shows, in its order.
 */
export function merge({ base, mine, theirs }: Sides, key: string, given: readonly string[] = []): Merged {
  const clashes: Clash[] = [];
  const names = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)]);
  const content = Object.fromEntries(
    [...names].map((name): [string, unknown] => {
      const sides = [base[name], mine[name], theirs[name]] as const;
      if (name === 'rows') return [name, mergeRows(rowsIn(sides[0]), rowsIn(sides[1]), rowsIn(sides[2]))];
      if (sides.some(Array.isArray)) return [name, mergeSets(...sides)];
      return [name, mergeCell(name, ...sides)];
    }),
  );
  return { content, clashes };

  function mergeRows(was: Row[], ours: Row[], others: Row[]): Row[] {
    const left = pairs(was, ours, key);
    const right = pairs(was, others, key);
    const kept = was.flatMap((row, at): [Row, Row, Row][] => {
      const [my, their] = [left.of[at], right.of[at]];
      if (my && their) return [[row, my, their]];
      const one = my ?? their;
      return one && !sameRow(one, row) ? [[one, one, one]] : [];
    });
    const added = pairs(right.added, left.added, key, false);
    const both = right.added.map((row, at): [Row, Row, Row] => {
      const my = added.of[at];
      return my ? [{}, my, row] : [row, row, row];
    });
    const mineAlone = added.added.map((row): [Row, Row, Row] => [row, row, row]);
    const all = inOrder([...kept, ...both, ...mineAlone], key, given, (row) => row[1]);
    return all.map((row, at) => (Array.isArray(row) ? mergeCells(`rows.${at}.`, row) : row));
  }

  function mergeCells(prefix: string, [was, my, their]: [Row, Row, Row]): Row {
    const cells = new Set([...Object.keys(their), ...Object.keys(my)]);
    return Object.fromEntries(
      [...cells].map((name) => [name, mergeCell(prefix + name, was[name], my[name], their[name])]),
    );
  }

  function mergeCell(name: string, was: unknown, my: unknown, their: unknown): unknown {
    if (same(my, their) || same(my, was)) return their;
    if (!same(their, was)) clashes.push({ name, mine: words(my), theirs: words(their) });
    return my;
  }
}

/** What a form carries along to tell later which fields its writer changed: short words as they are, long ones by a digest. */
export const imprint = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      name === 'rows' ? rowsIn(value).map(markRow) : Array.isArray(value) ? value : mark(value),
    ]),
  );

const words = (value: unknown) => (value === null || value === undefined ? '' : String(value));
const same = (a: unknown, b: unknown) => mark(a) === mark(b);
const markRow = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, mark(value)]));
const sameRow = (a: Row, b: Row) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]));

const rowsIn = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && !isBlankRow(row)) : [];

/** "1 500,00" and 1500 are the same number; line ends are as the browser sends them; nothing is an empty word. */
function mark(value: unknown): string {
  const text = words(value).replace(/\r\n?/g, '\n').trim();
  const plain = text.replace(/[\s'’]/g, '').replace(',', '.');
  if (/^\d+(\.\d+)?$/.test(plain)) return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return text.length > 80 ? `#${digest(text)}` : text;
}

/** Not secret, only short: two texts of the same digest are the same text. */
function digest(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  return `${text.length}-${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}

/** What either ticked stays ticked, what either took away goes. */
function mergeSets(was: unknown, my: unknown, their: unknown): unknown[] {
  const [before, ours, others] = [listOf(was), listOf(my), listOf(their)];
  const kept = others.filter((each) => ours.includes(each) || !before.includes(each));
  return [...kept, ...ours.filter((each) => !others.includes(each) && !before.includes(each))];
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value];

/** Each row's counterpart: the one of the same key, else the one in the same place that nobody claims. */
export function pairs(from: Row[], to: Row[], key: string, byPlace = true) {
  const free = new Set(to.keys());
  const claim = (at: number | undefined) => {
    if (at === undefined || !free.delete(at)) return undefined;
    return to[at];
  };
  const byKey = from.map((row) =>
    claim([...free].find((at) => words(row[key]) !== '' && same(to[at]?.[key], row[key]))),
  );
  const of = byKey.map((row, at) => row ?? (byPlace ? claim(at) : undefined));
  return { of, added: to.filter((_, at) => free.has(at)) };
}
