import { type ProposalSection, proposalSections } from '#db/enums.ts';
import { compareWords, type Part } from '#lib/compare/words.ts';

type Content = Record<string, unknown>;
type Cell = { field: string; before: unknown; after: unknown };

/** One thing that differs between two versions of a section. */
export type Change =
  | { kind: 'text'; field: string; parts: Part[] }
  | ({ kind: 'value' } & Cell)
  | { kind: 'row'; name: string; state: 'added' | 'removed' | 'changed'; cells: Cell[] };

export type SectionChanges = { section: ProposalSection; changes: Change[] };

/** Written at length, and so compared word by word; everything else is told as what it was and what it is. */
const prose: ReadonlySet<string> = new Set(
  'title objective abstract description text plan analysis adapted participation benefits partners'.split(
    ' ',
  ),
);

/** What tells the rows of a list apart. */
const keys = ['group', 'pcode', 'line', 'indicator', 'risk', 'name'];

/** Only what changed from one version to the other, section by section. */
export function changesBetween(
  before: Record<string, Content>,
  after: Record<string, Content>,
  language: string,
): SectionChanges[] {
  return proposalSections.flatMap((section) => {
    const changes = sectionChanges(before[section] ?? {}, after[section] ?? {}, language);
    return changes.length > 0 ? [{ section, changes }] : [];
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const namesIn = (a: Content, b: Content) => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function sectionChanges(before: Content, after: Content, language: string): Change[] {
  return namesIn(before, after).flatMap((field): Change[] => {
    const [old, now] = [before[field], after[field]];
    if (same(old, now)) return [];
    if (field === 'rows') return rowChanges(listOf(old), listOf(now));
    if (prose.has(field))
      return [{ kind: 'text', field, parts: compareWords(String(old ?? ''), String(now ?? ''), language) }];
    return [{ kind: 'value', field, before: old ?? null, after: now ?? null }];
  });
}

const listOf = (rows: unknown): Content[] => (Array.isArray(rows) ? rows : []);
const nameOf = (row: Content) => String(keys.map((key) => row[key]).find((value) => value) ?? '');

/** Rows are the same row where they bear the same name; a renamed one went and another came. */
function rowChanges(before: readonly Content[], after: readonly Content[]): Change[] {
  const old = new Map(before.map((row) => [nameOf(row), row]));
  const now = new Map(after.map((row) => [nameOf(row), row]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name): Change[] => {
    const [was, is] = [old.get(name), now.get(name)];
    const cells = cellsOf(was ?? {}, is ?? {});
    const state = was ? (is ? 'changed' : 'removed') : 'added';
    return cells.length > 0 ? [{ kind: 'row', name, state, cells }] : [];
  });
}

const cellsOf = (was: Content, is: Content): Cell[] =>
  namesIn(was, is).flatMap((field) =>
    same(was[field], is[field]) || keys.includes(field)
      ? []
      : [{ field, before: was[field] ?? null, after: is[field] ?? null }],
  );
