import { Day } from '#lib/http/fields.ts';
import { RosterFilter } from '../posts/schema.ts';

/** What of the roster's address a view remembers: what is shown and how, never the place in it nor an open panel. */
const remembered = [
  ...Object.keys(RosterFilter.shape).filter((name) => !['asOf', 'cursor', 'limit'].includes(name)),
  'view',
  'columns',
];

/** The address after the question mark, with the words that a view remembers and no others. */
export function viewQuery(address: string, keepDay: boolean): string {
  const asked = new URLSearchParams(address);
  const kept = new URLSearchParams();
  for (const name of remembered) {
    const value = asked.getAll(name).filter(Boolean).join(',');
    if (value) kept.set(name, value.slice(0, 300));
  }
  const day = Day.safeParse(asked.get('asOf'));
  if (keepDay && day.success) kept.set('asOf', day.data);
  kept.sort();
  return kept.toString();
}
