import { type ProposalSection, proposalSections } from '#db/enums.ts';
import { compareWords, type Part } from '#lib/compare/words.ts';
import { pairs } from '#lib/proposals/merge.ts';
import { rowKeys } from '#lib/proposals/row-keys.ts';

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

/** Only what changed from one version to the other, section by section. */
export function changesBetween(
  before: Record<string, Content>,
  after: Record<string, Content>,
  language: string,
): SectionChanges[] {
  return proposalSections.flatMap((section) => {
    const changes = sectionChanges(section, before[section] ?? {}, after[section] ?? {}, language);
    return changes.length > 0 ? [{ section, changes }] : [];
  });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const namesIn = (a: Content, b: Content) => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function sectionChanges(
  section: ProposalSection,
  before: Content,
  after: Content,
  language: string,
): Change[] {
  return namesIn(before, after).flatMap((field): Change[] => {
    const [old, now] = [before[field], after[field]];
    if (same(old, now)) return [];
    if (field === 'rows') return rowChanges(listOf(old), listOf(now), rowKeys[section] ?? 'name');
    if (prose.has(field))
      return [{ kind: 'text', field, parts: compareWords(String(old ?? ''), String(now ?? ''), language) }];
    return [{ kind: 'value', field, before: old ?? null, after: now ?? null }];
  });
}

const listOf = (rows: unknown): Content[] => (Array.isArray(rows) ? rows : []);

/** Rows of one name are one row, two of a name by their order; a renamed one went and another came. */
function rowChanges(before: Content[], after: Content[], key: string): Change[] {
  const { of } = pairs(before, after, key, false);
  const earlier = new Map(before.map((row, at) => [of[at], row]));
  const told = (was: Content | undefined, is: Content | undefined): Change[] => {
    const cells = cellsOf(was ?? {}, is ?? {}).filter(({ field }) => field !== key);
    const state = was ? (is ? 'changed' : 'removed') : 'added';
    if (state === 'changed' && cells.length === 0) return [];
    return [{ kind: 'row', name: String((is ?? was)?.[key] ?? ''), state, cells }];
  };
  return [
    ...after.flatMap((row) => told(earlier.get(row), row)),
    ...before.flatMap((row, at) => (of[at] ? [] : told(row, undefined))),
  ];
}

const cellsOf = (was: Content, is: Content): Cell[] =>
  namesIn(was, is).flatMap((field) =>
    same(was[field], is[field]) ? [] : [{ field, before: was[field] ?? null, after: is[field] ?? null }],
  );
