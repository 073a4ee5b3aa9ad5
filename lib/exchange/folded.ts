/** Words as they are compared: no case, no accents, single spaces. */
export const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** A header or label: letters and digits alone, so that `Start date`, `start_date` and `START-DATE` are one. */
export const foldedName = (words: string): string => folded(words).replace(/[^\p{L}\p{N}]/gu, '');

/** A person's name in whatever order: family name first or last. */
export const foldedPerson = (...names: (string | null)[]): string =>
  folded(names.filter(Boolean).join(' '))
    .split(/[\s,.-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
