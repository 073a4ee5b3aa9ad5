import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { confirmationRequests } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { personShown } from '../names.ts';
import { rhythm } from './rhythm.ts';

/** Whoever is asked or reminded, and in the name of which operation. */
export type Asked = {
  id: string;
  operationId: string | null;
  preferredLanguage: 'en' | 'fr';
  timeZone: string | null;
  askingStoppedAt: string | null;
};

type Asking = 'confirmation.ask' | 'confirmation.remind';

/** The person, and the operation in whose name this actor asks: people belong to the operations they serve in. */
export async function asked(db: Db, actor: Actor, action: Asking, id: string): Promise<Asked | undefined> {
  const { rows } = await db.execute<Asked & { places: string[] }>(sql`
    select h.id, h.operation_id as "operationId", h.preferred_language as "preferredLanguage",
      h.time_zone as "timeZone", h.asking_stopped_at as "askingStoppedAt",
      array(select distinct a.operation_id::text from assignments a where a.person_id = h.id
        and a.operation_id is not null and (a.until is null or a.until >= current_date)) as places
    from people h
    where h.id = ${id} and h.merged_into_id is null and h.erased_at is null and ${personShown(sql`h.id`)}`);
  const [person] = rows;
  if (!person) return;
  const { places, ...found } = person;
  const place = [found.operationId, ...places].find((each) => can(actor, action, each));
  return { ...found, operationId: place ?? found.operationId };
}

/** Two who ask at once take turns, so that the second is told of the first. */
export const takeTurns = (db: Db, personId: string) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended('ask ' || ${personId}, 0))`);

export async function insertRequest(
  db: Db,
  { accountId }: Actor,
  { id, preferredLanguage, operationId }: Asked,
): Promise<{ id: string }> {
  const [request] = await db
    .insert(confirmationRequests)
    .values({
      personId: id,
      locale: preferredLanguage,
      askedBy: accountId,
      expiresAt: sql`now() + make_interval(days => ${rhythm.linkLasts})`,
      operationId,
      sharing: 'network',
    })
    .returning({ id: confirmationRequests.id });
  if (!request) throw new Error('no request was stored');
  return request;
}
