import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/index.ts';
import { system } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { eraseContacts } from '../people/erasure.ts';
import { askToConfirm } from './commands.ts';
import { rhythm } from './rhythm.ts';

/** So many at a time: the rest come with the next round, an hour later. */
const many = 200;

const idsIn = async (db: Db, wanted: ReturnType<typeof sql>) =>
  (await db.execute<{ id: string }>(wanted)).rows.map(({ id }) => id);

/** Who serves, has an address, and has a detail that nobody confirmed for half a year. */
const listDue = query({
  action: 'confirmation.ask',
  input: z.object({}),
  run: ({ db }) =>
    idsIn(
      db,
      sql`select h.id from people h
        where h.merged_into_id is null and h.erased_at is null and h.asking_stopped_at is null
          and exists (select 1 from assignments a where a.person_id = h.id and a.since <= current_date
            and (a.until is null or a.until >= current_date))
          and exists (select 1 from person_contacts t where t.person_id = h.id and t.kind = 'email')
          and exists (select 1 from person_contacts t where t.person_id = h.id
            and coalesce(t.confirmed_at, t.created_at) < now() - make_interval(months => ${rhythm.askedAgainAfter}::int))
          and not exists (select 1 from confirmation_requests r where r.person_id = h.id
            and r.created_at > now() - make_interval(days => ${rhythm.mailEvery}::int))
        order by h.confirmed_at nulls first, h.id limit ${many}`,
    ),
});

/** Whose last assignment ended two years ago, and of whom there still is more than the name. */
const listPast = query({
  action: 'person.erase',
  input: z.object({}),
  run: ({ db }) =>
    idsIn(
      db,
      sql`select h.id from people h
        where h.erased_at is null
          and (select max(coalesce(a.until, 'infinity'::date)) from assignments a where a.person_id = h.id)
            < current_date - make_interval(months => ${rhythm.erasedAfter}::int)
          and (h.duty_station is not null or exists (select 1 from person_contacts t where t.person_id = h.id))
        order by h.id limit ${many}`,
    ),
});

/** Asks whoever is due, and lets go of the details of those who have long left. */
export async function confirmationRounds(): Promise<void> {
  for (const id of await listDue(system, {})) await askToConfirm(system, { id }).catch(refusedOnly);
  for (const id of await listPast(system, {})) await eraseContacts(system, { id });
}

/** Somebody answered or was asked meanwhile. */
function refusedOnly(error: unknown) {
  if (!(error instanceof Refusal)) throw error;
}
