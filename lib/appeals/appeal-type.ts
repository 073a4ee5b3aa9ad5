import type { AppealType } from '#db/enums.ts';

/** OCHA's words for the kinds of plan, in the order in which they decide; older and French or Spanish ones too. */
const wordings: readonly [pattern: RegExp, type: AppealType][] = [
  [/needs and response plan|besoins humanitaires et|necesidades/, 'HNRP'],
  [/humanitarian response plan|strategic response plan|plan de r[ée]ponse humanitaire/, 'HRP'],
  [/flash appeal|appel [ée]clair|llamamiento urgente/, 'FA'],
  [/regional (refugee )?response plan|refugee response plan/, 'RRP'],
  [/consolidated/, 'CAP'],
  [/^cerf\b|central emergency response fund/, 'CERF'],
  [/^cbpf\b|country-based pooled fund/, 'CBPF'],
];

/** The type among `Humanitarian needs and response plan`, `cluster`, `en` in any order. */
export function typeOfCategories(categories: readonly string[]): AppealType {
  const told = categories.map((category) => category.toLowerCase());
  return wordings.find(([pattern]) => told.some((category) => pattern.test(category)))?.[1] ?? 'OTHER';
}

/** The language among the categories: the one word of two letters. */
export const languageOfCategories = (categories: readonly string[]): string | null =>
  categories.map((category) => category.toLowerCase()).find((category) => /^[a-z]{2}$/.test(category)) ??
  null;

const letters: Record<string, AppealType> = { F: 'FA', R: 'RRP', C: 'CAP', S: 'HRP' };

/** The type that a plan's code tells where nothing else does: HAFG26 was an HRP before 2024. */
export const typeOfCode = (code: string, year: number): AppealType =>
  code.startsWith('H') ? (year >= 2024 ? 'HNRP' : 'HRP') : (letters[code[0] ?? ''] ?? 'OTHER');
