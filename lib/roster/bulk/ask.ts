import { askable } from '../confirmations/commands.ts';
import { holdsOn } from '../dates.ts';
import { type Planned, refused, type Step } from './planned.ts';
import type { ChosenRow } from './rows.ts';
import { type BulkRefusal, bulkRefusals } from './schema.ts';

type Whom = { key: string; personId: string | null } & Pick<Planned, 'post' | 'person' | 'operationId'>;

/** Whoever is in the posts today, or the people themselves; each is asked once, whatever they hold. */
export async function toAsk({ db, actor, day }: Step, rows: readonly ChosenRow[]): Promise<Planned[]> {
  const planned: Planned[] = [];
  const asked = new Set<string>();
  // In the order of ids, so that two who ask the same people take turns.
  const whom = rows.flatMap((row) => whomIn(row, day));
  for (const one of whom.sort((a, b) => ((a.personId ?? '') < (b.personId ?? '') ? -1 : 1))) {
    const { personId, ...named } = one;
    const shown = { ...named, before: {} };
    if (!personId) planned.push(refused(shown, one.person ? 'forbidden' : 'nobody'));
    else if (asked.has(personId)) planned.push(refused(shown, 'asked_recently'));
    else planned.push(await planFor(personId, shown));
    if (personId) asked.add(personId);
  }
  return planned;

  async function planFor(id: string, shown: Parameters<typeof refused>[0]): Promise<Planned> {
    const found = await askable(db, actor, id);
    if (found.refusal !== null) return refused(shown, known(found.refusal));
    const change = { table: 'people', id, version: 0, before: {}, after: {} };
    return { ...shown, after: {}, refusal: null, changes: [change], ask: found.ask };
  }
}

const known = (code: string): BulkRefusal => bulkRefusals.find((it) => it === code) ?? 'forbidden';

function whomIn({ id: key, post, person, operationId, held }: ChosenRow, day: string): Whom[] {
  if (!post) return [{ key, personId: key, post, person, operationId }];
  const holders = held.filter((it) => holdsOn(it, day));
  if (holders.length === 0) return [{ key, personId: null, post, person: null, operationId }];
  return holders.map((it) => ({ key, personId: it.personId, post, person: it.person, operationId }));
}
