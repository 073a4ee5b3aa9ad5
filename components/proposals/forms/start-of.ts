import { nested } from '#lib/http/nested.ts';
import { flat } from '#lib/proposals/flat.ts';
import { inOrder } from '#lib/proposals/given-rows.ts';
import { imprint, merge } from '#lib/proposals/merge.ts';
import { givenRows } from './given-rows.ts';
import type { FieldValues, SectionSpec, SectionText } from './section-spec.ts';
import type { ClashShown } from './use-section-save.ts';

type Content = Record<string, unknown>;
type Told = Record<string, string | string[]>;
type Asked = { text: SectionText; told: Told | null; stale: boolean; rowKey: string; spec: SectionSpec };

type Start = {
  values: FieldValues;
  clash: ClashShown | null;
  version: number;
  base: Content;
  done: boolean;
  /** How many rows have words in them. */
  filled: number;
};

/**
 * What a section's form shows first: what is stored; the words of a refused post; or, where somebody else was faster,
 * both brought together, with what both changed to be chosen from.
 */
export function startOf({ text, told, stale, rowKey, spec }: Asked): Start {
  const given = givenRows(spec);
  const stored = imprint(text.content);
  if (!told) {
    const content = laid(text.content, rowKey, given);
    return { ...shows(flat(content)), clash: null, version: text.version, base: stored, done: text.done };
  }
  const done = told.done !== undefined && told.done !== '';
  const base = baseOf(told.base);
  if (!stale)
    return {
      ...shows(fieldsIn(told)),
      clash: null,
      version: Number(told.version) || text.version,
      base,
      done,
    };
  const mine = nested(told, 'content');
  const { content, clashes } = merge({ base, mine, theirs: text.content }, rowKey, given);
  const fields = clashes.map((clash) => ({ ...clash, name: `content.${clash.name}` }));
  const clash = { by: text.writtenBy, time: timeOf(text.writtenAt), fields };
  return { ...shows(flat(content)), clash, version: text.version, base: stored, done };
}

const shows = (values: FieldValues) => ({
  values,
  filled:
    1 + Math.max(-1, ...Object.keys(values).map((name) => Number(/\.rows\.(\d+)\./.exec(name)?.[1] ?? -1))),
});

const fieldsIn = (told: Told): FieldValues =>
  Object.fromEntries(Object.entries(told).filter(([name]) => name.startsWith('content.')));

function laid(content: Content, rowKey: string, given: readonly string[]): Content {
  const rows = content.rows;
  if (given.length === 0 || !Array.isArray(rows)) return content;
  return { ...content, rows: inOrder(rows as Content[], rowKey, given, (row) => row) };
}

/** What the refused form had started from, as it carried it along; it came from outside, so it may be anything. */
function baseOf(told: string | string[] | undefined): Content {
  try {
    const base: unknown = JSON.parse(String(told));
    return typeof base === 'object' && base !== null && !Array.isArray(base) ? (base as Content) : {};
  } catch {
    return {};
  }
}

/** Without script nobody knows the reader's own clock. */
const timeOf = (instant: string) => `${new Date(instant).toISOString().slice(11, 16)} UTC`;
