/**
 * The columns of the roster beside country, post and status, which always show. `dates` has since and until in one
 * cell; `since` and `until` stand by themselves.
 */
export const rosterColumns = [
  'person',
  'arrangement',
  'languages',
  'strip',
  'dates',
  'since',
  'until',
  'level',
  'location',
  'funder',
  'gaps',
  'flag',
  'sharing',
  'confirmed',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** What shows unless the address names columns. */
export const usualColumns: readonly RosterColumn[] = ['person', 'arrangement', 'languages', 'strip', 'dates'];

/** The columns that an address names, in the order of the table; the usual ones when it names none that exist. */
export function columnsIn(asked: string | undefined): readonly RosterColumn[] {
  const named = (asked ?? '').split(',');
  const known = rosterColumns.filter((column) => named.includes(column));
  return known.length > 0 ? known : usualColumns;
}
