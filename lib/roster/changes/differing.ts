import type { Proposed } from '#db/schema/index.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
/** The order of a list of languages says nothing. */
const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : (value ?? null));

/** Only what is meant to become something else, each with what it was. */
export const differing = (before: Record<string, unknown>, wanted: Record<string, unknown>): Proposed =>
  Object.fromEntries(
    Object.entries(wanted)
      .filter(([name, to]) => to !== undefined && !same(before[name], to))
      .map(([name, to]) => [name, { from: before[name] ?? null, to: to ?? null }]),
  );
