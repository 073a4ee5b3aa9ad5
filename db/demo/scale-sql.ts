/** Words of SQL that scale data is made of; `n` is the number of the row. */
export const scaleSql = {
  list: (words: string) => `(array['${words.split(' ').join("','")}'])`,

  /** The element of an array that this number falls on. */
  of: (list: string, n: string) => `${list}[1 + (${n}) % array_length(${list}, 1)]`,

  /** The same number makes the same id in every database, shaped as a UUID of version 8 as our endpoints want it. */
  id: (kind: string, n = 'n') =>
    `overlay(overlay(md5('scale/${kind}/' || (${n})) placing '8' from 13) placing 'a' from 17)::uuid`,

  upTo: (count: number) => `generate_series(1, ${count}) n`,
};
