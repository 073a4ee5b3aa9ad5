import type { z } from 'zod';
import { fieldErrors } from './problem.ts';

/** A word of an address that says nothing to a list, and why: a message key (`fields.<why>`). */
export type Ignored = { name: string; value: string; why: string };

/**
 * The words of an address that a read understands, and those it doesn't. People write addresses by hand and keep old
 * ones: a list shows itself without a wrong word, keeps the others, and says so. Ids in the path are no such words.
 */
export function understood<W extends { [name: string]: string | undefined }>(
  { input }: { input: z.ZodType },
  words: W,
): { words: W; ignored: Ignored[] } {
  const { error } = input.safeParse(words);
  const why = new Map(
    Object.entries(error ? fieldErrors(error) : {}).map(([path, keys]) => [path.split('.')[0], keys[0]]),
  );
  const told = Object.entries(words);
  return {
    words: Object.fromEntries(told.filter(([name]) => !why.has(name))) as W,
    ignored: told.flatMap(([name, value]) => {
      const key = why.get(name);
      return value && key ? [{ name, value, why: key }] : [];
    }),
  };
}
