/** A message of the reader's language with its places filled; the browser has no translator. */
export const filled = (words: string, told: Record<string, string | number>): string =>
  words.replace(/{(\w+)}/g, (_, name: string) => String(told[name] ?? ''));
