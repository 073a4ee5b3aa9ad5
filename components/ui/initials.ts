/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s.'’-]+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('');
}
