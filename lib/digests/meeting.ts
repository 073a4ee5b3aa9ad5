import type { Words } from './pair.ts';

export const wordFields = [
  'titleEn',
  'titleFr',
  'textEn',
  'textFr',
] as const satisfies readonly (keyof Words)[];
export type WordField = (typeof wordFields)[number];

/** Two who wrote at the same time, in one field: who changed it, and which words stand in its box. */
export type Meeting = {
  /** What both began with. */
  was: string;
  theirs: string;
  mine: string;
  /** `both`: somebody must choose. What one alone changed is taken as it is. */
  changed: 'none' | 'theirs' | 'mine' | 'both';
};

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\r\n', '\n').trim();

/** One field of a form that was refused because somebody was faster. */
export function metIn(
  was: string | null | undefined,
  theirs: string | null | undefined,
  mine: string | null | undefined,
): Meeting {
  const [before, now, own] = [plain(was), plain(theirs), plain(mine)];
  const told = { was: before, theirs: now, mine: own };
  if (own === now) return { ...told, changed: 'none' };
  if (own === before) return { ...told, changed: 'theirs' };
  return { ...told, changed: now === before ? 'mine' : 'both' };
}

/** What the box of a field begins with: what one alone changed, else one's own words. */
export const startOf = ({ changed, theirs, mine }: Meeting): string => (changed === 'theirs' ? theirs : mine);
