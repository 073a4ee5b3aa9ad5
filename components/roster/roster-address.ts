/** What the roster's address may hold; everything else in it is ignored. */
const names = [
  'asOf',
  'q',
  'operation',
  'country',
  'structure',
  'role',
  'arrangement',
  'language',
  'status',
  'sort',
  'cursor',
  'view',
  'columns',
  'select',
  'person',
] as const;

export type RosterParams = Partial<Record<(typeof names)[number], string>>;

type Asked = Record<string, string | string[] | undefined>;

/** What an address says, by these names. A plain form sends its empty fields too: they say nothing. */
export function givenWords<N extends string>(asked: Asked, wanted: readonly N[]): { [Name in N]?: string } {
  const told = wanted.flatMap((name): [string, string][] => {
    const value = asked[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [];
  });
  return Object.fromEntries(told) as { [Name in N]?: string };
}

/** Boxes of a form name the columns one by one, links all at once: `columns=person,gaps`. */
export const rosterParams = ({ columns, ...asked }: Asked): RosterParams =>
  givenWords({ ...asked, columns: Array.isArray(columns) ? columns.join(',') : columns }, names);

type Changes = { [Name in keyof RosterParams]?: string | undefined };

/** The same roster with something changed. What is listed changes, so the place in it and the panel are left behind. */
export function rosterAddress(
  { cursor: _cursor, person: _person, ...kept }: RosterParams,
  changes: Changes = {},
) {
  return pathWith('/roster', { ...kept, ...changes });
}

export function pathWith(path: string, params: Record<string, string | undefined | null>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) words.set(name, value);
  return words.size ? `${path}?${words}` : path;
}
