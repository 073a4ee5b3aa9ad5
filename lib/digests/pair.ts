import type { FullLocale } from '#lib/i18n/locales.ts';

/** A headline and its words, in both languages. */
export type Words = {
  titleEn: string | null;
  titleFr: string | null;
  textEn: string | null;
  textFr: string | null;
};
export type Pair = Words & { behind: FullLocale | null; followed: string | null };

const sideOf = ({ titleEn, titleFr, textEn, textFr }: Words, language: FullLocale) =>
  language === 'en' ? [titleEn, textEn] : [titleFr, textFr];
const isBlank = (words: Words, language: FullLocale) => sideOf(words, language).every((it) => !it);
const textIn = ({ textEn, textFr }: Words, language: FullLocale) => (language === 'en' ? textEn : textFr);

/** Languages in which something is missing that the other one says. */
export const missingIn = ({ titleEn, titleFr, textEn, textFr }: Words): FullLocale[] => [
  ...((titleFr && !titleEn) || (textFr && !textEn) ? (['en'] as const) : []),
  ...((titleEn && !titleFr) || (textEn && !textFr) ? (['fr'] as const) : []),
];

/**
 * What stands after an edit. Whoever changes one language leaves the other behind; whoever changes the one that was
 * behind brings it up; whoever changes both at once has both before them. `together`: they say the same, says somebody.
 */
export function edited(before: Pair, words: Words, together = false): Pair {
  const level = { ...words, behind: null, followed: null };
  const changed = (['en', 'fr'] as const).filter(
    (it) => sideOf(before, it).join('\n') !== sideOf(words, it).join('\n'),
  );
  const blank = (['en', 'fr'] as const).filter((it) => isBlank(words, it));
  const [empty] = blank;
  if (empty) return blank.length === 2 ? level : { ...level, behind: empty };
  const [ahead] = changed;
  if (together || changed.length === 2) return level;
  if (!ahead) return { ...words, behind: before.behind, followed: before.followed };
  if (before.behind === ahead) return level;
  const behind = ahead === 'en' ? 'fr' : 'en';
  // What it followed until now, not what stood a minute ago, where it was behind already.
  return { ...words, behind, followed: before.behind ? before.followed : textIn(before, ahead) };
}
