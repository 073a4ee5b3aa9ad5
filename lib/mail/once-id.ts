import { createHash } from 'node:crypto';

/** The id of a mail that there is one of, however often it is promised: the same words, the same id. */
export function onceId(...words: string[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
