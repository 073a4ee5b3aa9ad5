import { type Clash, merge } from '#lib/proposals/merge.ts';
import { plainFigure } from './plain-figure.ts';

/** A step's fields as its form sends them. */
export type Sent = [name: string, value: string][];
/** The same by what each is about, so that a draft outlives another order or number of boxes on the page. */
export type Values = Record<string, string>;

/** What a step says, each answer with what it is called. */
export type Said = [label: string, words: string][];

/** What one step holds on a device: `base` is what its writer started from, at that version on the server. */
export type Draft = { sent: Sent; said: Said; base: Values; version: number };
/** What the server last took from this device; what an earlier release kept has no `said`. */
export type Stands = { sent: Sent; said?: Said; version: number; writtenAt: string };

type Resumed = {
  values: Values;
  base: Values;
  version: number;
  /** What these words started from: until each clash is settled, a draft goes on from there, so that it is asked again. */
  from: { base: Values; version: number };
  clashes: Clash[];
  /** Words of another device came in between and were brought together with these. */
  merged: boolean;
};

/** A figure's box is known by its indicator and group, not by its place on the page. */
export function keyOf(name: string, told: (name: string) => string): string | undefined {
  const [, at, part] = /^content\.rows\.(\d+)\.(\w+)$/.exec(name) ?? [];
  if (at === undefined) return name.startsWith('content.') ? name : undefined;
  if (part !== 'value') return undefined;
  return `${told(`content.rows.${at}.indicator`)} ${told(`content.rows.${at}.group`)}`.trim();
}

export function valuesOf(sent: Sent): Values {
  const all = new Map(sent);
  return Object.fromEntries(
    sent.flatMap(([name, value]) => {
      const key = keyOf(name, (other) => all.get(other) ?? '');
      return key === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** The same figure written in two ways is one figure. */
const plain = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key.startsWith('content.')
        ? value.replace(/\r\n?/g, '\n').trim()
        : (plainFigure(value) ?? value.trim()),
    ]),
  );

export function sameWords(one: Values, other: Values): boolean {
  const [a, b] = [plain(one), plain(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => (a[key] ?? '') === (b[key] ?? ''),
  );
}

/** Whether the server took these very words: the device has not met its page since. */
export const isTaken = ({ sent, version }: Draft, stands: Stands | undefined): boolean =>
  stands !== undefined && stands.version > version && sameWords(valuesOf(sent), valuesOf(stands.sent));

/**
 * What a step shows when it is opened again. `page` is what the server last showed here, perhaps long ago; what it took
 * from this device since then goes on from there. Words of another device are brought together field by field, and
 * what both changed is asked.
 */
export function resume(page: { values: Values; version: number }, stands?: Stands, draft?: Draft): Resumed {
  const own = stands && { values: valuesOf(stands.sent), version: stands.version };
  const theirs = own && own.version > page.version ? own : page;
  const there = { base: theirs.values, version: theirs.version };
  if (!draft) return { values: theirs.values, ...there, from: there, clashes: [], merged: false };
  const follows = own && own.version > draft.version;
  const from = follows
    ? { base: own.values, version: own.version }
    : { base: draft.base, version: draft.version };
  const mine = valuesOf(draft.sent);
  if (from.version >= theirs.version) {
    // What the page offers for a field that nobody touched (a figure of the 5W) is taken.
    const offered = Object.entries(theirs.values).filter(([key]) => !mine[key] && !from.base[key]);
    const values = from.version === theirs.version ? { ...mine, ...Object.fromEntries(offered) } : mine;
    return { values, ...from, from, clashes: [], merged: false };
  }
  const sides = { base: plain(from.base), mine: plain(mine), theirs: plain(theirs.values) };
  const { content, clashes } = merge(sides, 'rows');
  return {
    values: content as Values,
    ...there,
    from,
    clashes,
    merged: !sameWords(from.base, theirs.values) && !sameWords(mine, theirs.values),
  };
}
