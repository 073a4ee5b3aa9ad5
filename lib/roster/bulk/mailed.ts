import { holdsOn } from '../dates.ts';
import { type Planned, refused, type Step } from './planned.ts';
import type { ChosenRow } from './rows.ts';
import type { BulkRefusal } from './schema.ts';

export type Shown = Parameters<typeof refused>[0];

/**
 * For acts that send mails: whoever is in the posts today, or the people themselves. Each gets one, whatever they hold:
 * a second row of the same person is left with `again`.
 */
export async function mailed(
  { day }: Pick<Step, 'day'>,
  rows: readonly ChosenRow[],
  again: BulkRefusal,
  planFor: (personId: string, shown: Shown) => Promise<Planned>,
): Promise<Planned[]> {
  const planned: Planned[] = [];
  const known = new Set<string>();
  // In the order of ids, so that two who mail the same people take turns.
  const whom = rows.flatMap((row) => whomIn(row, day));
  for (const one of whom.sort((a, b) => ((a.personId ?? '') < (b.personId ?? '') ? -1 : 1))) {
    const { personId, hidden, ...named } = one;
    const shown = { ...named, before: {} };
    if (!personId) planned.push(refused(shown, hidden ? 'names_hidden' : 'nobody'));
    else if (known.has(personId)) planned.push(refused(shown, again));
    else planned.push(await planFor(personId, shown));
    if (personId) known.add(personId);
  }
  return planned;
}

function whomIn({ id: key, post, person, operationId, held }: ChosenRow, day: string) {
  const row = { key, post, operationId };
  if (!post) return [{ ...row, personId: key, person, hidden: false }];
  const holders = held.filter((it) => holdsOn(it, day));
  if (holders.length === 0) return [{ ...row, personId: null, person: null, hidden: false }];
  return holders.map((it) => ({
    ...row,
    personId: it.personId,
    person: it.person,
    hidden: it.personId === null,
  }));
}
