import type { Drafted } from './drafted.ts';
import { missingIn, type Words } from './pair.ts';

export const gapCodes = ['nothing', 'missing_en', 'missing_fr'] as const;
export type Gap = { item: string | null; code: (typeof gapCodes)[number] };

const missing = (words: Words) => missingIn(words).map((language) => `missing_${language}` as const);

/** What stands against publishing: nothing picked, no title, or words in one language only. */
export function gapsIn(digest: Words, items: readonly Drafted[]): Gap[] {
  const gaps: Gap[] = [];
  if (items.length === 0) gaps.push({ item: null, code: 'nothing' });
  for (const code of digest.titleEn || digest.titleFr
    ? missing(digest)
    : (['missing_en', 'missing_fr'] as const))
    gaps.push({ item: null, code });
  for (const item of items.filter(({ step }) => step !== 'figures'))
    for (const code of item.textEn || item.textFr ? missing(item) : (['missing_en', 'missing_fr'] as const))
      gaps.push({ item: item.id, code });
  return gaps;
}

/** How many texts say less in one language than in the other: those that are there in both, and do not agree. */
export const behindIn = (digest: Words & { behind: string | null }, items: readonly Drafted[]): number =>
  [digest, ...items.filter(({ step }) => step !== 'figures')].filter(
    (it) => it.behind && missingIn(it).length === 0,
  ).length;
