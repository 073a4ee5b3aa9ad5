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
import { type Asked, asked, insertRequest, takeTurns } from './asked.ts';
import { nextOpening } from './quiet-hours.ts';
import { rhythm } from './rhythm.ts';

/**
 * "Still correct?", by mail: Geneva asks anybody, a field coordinator those who serve in the own operation. Refused
 * for whoever has no address, does not want to be asked, or was asked within the last 30 days.
 */
export const askToConfirm = command({
  action: 'confirmation.ask',
  reading: 'person.read',
  input: Key,
  subject: ({ db, actor, input }) => asked(db, actor, 'confirmation.ask', input.id),
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
    const request = await insertRequest(db, actor, person);
    await sendQuestion(db, request.id, nextOpening(new Date(), person.timeZone));
    return request;
  });
}

/** For whoever asks many at once, in one transaction: why this person cannot be asked now, or how to ask. */
export async function askable(
  db: Db,
  actor: Actor,
  id: string,
): Promise<{ refusal: RefusalCode } | { refusal: null; ask: () => Promise<{ id: string }> }> {
  const person = await asked(db, actor, 'confirmation.ask', id);
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

async function requireAskable(db: Db, { id, askingStoppedAt }: Asked) {
  await takeTurns(db, id);
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
