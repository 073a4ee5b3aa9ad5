import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { confirmationRequests, personContacts } from '#db/schema/index.ts';
import { type Actor, can, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { sendQuestion } from '#lib/mail/send.ts';
import { Refusal, type RefusalCode } from '#lib/refusal.ts';
import { addDays } from '../dates.ts';
import { personShown } from '../names.ts';
import { nextOpening } from './quiet-hours.ts';
import { rhythm } from './rhythm.ts';

type Asked = {
  id: string;
  operationId: string | null;
  preferredLanguage: 'en' | 'fr';
  timeZone: string | null;
  askingStoppedAt: string | null;
};

/**
 * "Still correct?", by mail: Geneva asks anybody, a field coordinator those who serve in the own operation. Refused
 * for whoever has no address, does not want to be asked, or was asked within the last 30 days.
 */
export const askToConfirm = command({
  action: 'confirmation.ask',
  reading: 'person.read',
  input: Key,
  subject: ({ db, actor, input }) => asked(db, actor, input.id),
  run: ({ db, actor, subject }) => ask(db, actor, subject),
  records: ({ subject, output }) => ({
    subjectType: 'person',
    subjectId: subject.id,
    before: null,
    after: { request: output.id },
  }),
});

function ask(db: Db, actor: Actor, person: Asked): Promise<{ id: string }> {
  return beyond(db, scopeOf(actor, 'confirmation.ask'), async () => {
    await requireAskable(db, person);
    const [request] = await db
      .insert(confirmationRequests)
      .values({
        personId: person.id,
        locale: person.preferredLanguage,
        askedBy: actor.accountId,
        expiresAt: sql`now() + make_interval(days => ${rhythm.linkLasts})`,
        operationId: person.operationId,
        sharing: 'network',
      })
      .returning({ id: confirmationRequests.id });
    if (!request) throw new Error('no request was stored');
    await sendQuestion(db, request.id, nextOpening(new Date(), person.timeZone));
    return { id: request.id };
  });
}

/** For whoever asks many at once, in one transaction: why this person cannot be asked now, or how to ask. */
export async function askable(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ refusal: RefusalCode } | { refusal: null; ask: () => Promise<{ id: string }> }> {
  const person = await asked(db, actor, id);
  if (!person) return { refusal: 'not_found' };
  if (!can(actor, 'confirmation.ask', person.operationId)) return { refusal: 'forbidden' };
  const refusal = await beyond(db, scopeOf(actor, 'confirmation.ask'), () => whyNotAskable(db, person));
  return refusal ? { refusal } : { refusal, ask: () => ask(db, actor, person) };
}

async function whyNotAskable(db: Db, person: Asked): Promise<RefusalCode | null> {
  try {
    await requireAskable(db, person);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The person, and the operation in whose name this actor asks: people belong to the operations they serve in. */
async function asked(db: Db, actor: Actor, id: string): Promise<Asked | undefined> {
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
  const place = [found.operationId, ...places].find((each) => can(actor, 'confirmation.ask', each));
  return { ...found, operationId: place ?? found.operationId };
}

/** Two who ask at once take turns, so that the second is told of the first. */
async function requireAskable(db: Db, { id, askingStoppedAt }: Asked) {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('ask ' || ${id}, 0))`);
  if (askingStoppedAt) throw new Refusal('asking_stopped');
  const [last] = await db
    .select({ createdAt: confirmationRequests.createdAt })
    .from(confirmationRequests)
    .where(
      and(
        eq(confirmationRequests.personId, id),
        gt(confirmationRequests.createdAt, sql`now() - make_interval(days => ${rhythm.mailEvery})`),
      ),
    )
    .orderBy(desc(confirmationRequests.createdAt))
    .limit(1);
  if (last) {
    const asked = last.createdAt.slice(0, 10);
    throw new Refusal('asked_recently', { values: { asked, again: addDays(asked, rhythm.mailEvery) } });
  }
  const mailable = and(eq(personContacts.personId, id), eq(personContacts.kind, 'email'));
  const addresses = await db.select({ id: personContacts.id }).from(personContacts).where(mailable).limit(1);
  if (addresses.length === 0) throw new Refusal('no_email');
}
