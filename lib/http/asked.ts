export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What an address asks for, one word a name. A GET form without script also sends its empty fields: left out. */
export async function asked(searchParams: SearchParams): Promise<Record<string, string>> {
  const told = Object.entries(await searchParams).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ]);
  return Object.fromEntries(told.filter(([, value]) => value)) as Record<string, string>;
}

/** An address with some words changed; null or an empty word takes one away. */
export function addressWith(
  path: string,
  words: Record<string, string>,
  changes: Record<string, string | null | undefined> = {},
): string {
  const kept = Object.entries({ ...words, ...changes }).filter(
    ([name, value]) => value && name !== 'problem',
  );
  const query = new URLSearchParams(kept as [string, string][]).toString();
  return query ? `${path}?${query}` : path;
}
