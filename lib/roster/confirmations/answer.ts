import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { confirmationRequests, people, personContacts } from '#db/schema/index.ts';
import { scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { type ChangeWanted, storeChanges } from '../changes/store.ts';
import { entryOf, openTo } from './entry.ts';
import { Answer, type Entry, Stop } from './schema.ts';
import { requestOfStop } from './stop-token.ts';
import { wantedBy } from './wanted.ts';

/**
 * Once, by whoever holds the link. `correct` confirms the entry; whatever else is said waits for Geneva as a change
 * that is asked for. An answer that is refused uses nothing up.
 */
export const answerQuestion = command({
  action: 'confirmation.answer',
  input: Answer,
  run: ({ db, actor, input }) =>
    beyond(db, scopeOf(actor, 'confirmation.answer'), async () => {
      const [taken] = await db
        .update(confirmationRequests)
        .set({ answeredAt: sql`now()`, answer: input.answer })
        .where(openTo(input.token))
        .returning({ id: confirmationRequests.id });
      if (!taken) throw new Refusal('expired');
      const entry = await entryOf(db, taken.id);
      await act(db, entry, input);
      return { id: taken.id, answer: input.answer, personId: entry.personId, operationId: entry.operationId };
    }),
  records: ({ output }) => ({
    subjectType: 'person',
    subjectId: output.personId,
    operationId: output.operationId,
    after: { answer: output.answer },
  }),
});

async function act(db: Db, entry: Entry, input: z.output<typeof Answer>) {
  if (input.answer === 'correct') return confirm(db, entry);
  const wanted: ChangeWanted[] = wantedBy(entry, input);
  // Only Geneva decides what comes by a link, so nobody else reads what it says.
  await storeChanges(db, wanted, {
    origin: 'link',
    personId: entry.personId,
    proposedBy: null,
    sharing: 'hq_only',
  });
}

/** The whole entry was shown, so all of it is confirmed, each detail with it. */
export async function confirm(
  db: Db,
  { personId, givenName, familyName }: Pick<Entry, 'personId' | 'givenName' | 'familyName'>,
) {
  const stamp = {
    confirmedAt: sql`now()`,
    confirmedBy: `${givenName} ${familyName}`.trim(),
  };
  await db
    .update(people)
    .set({ ...stamp, version: sql`${people.version} + 1` })
    .where(eq(people.id, personId));
  await db
    .update(personContacts)
    .set({ ...stamp, version: sql`${personContacts.version} + 1` })
    .where(eq(personContacts.personId, personId));
}

/** No mail asks this person again. Saying so twice is the same. */
export const stopAsking = command({
  action: 'confirmation.stop',
  input: Stop,
  run: async ({ db, actor, input }) => {
    const requestId = await requestOfStop(input.token);
    if (!requestId) throw new Refusal('expired');
    return beyond(db, scopeOf(actor, 'confirmation.stop'), async () => {
      const [stopped] = await db
        .update(people)
        .set({ askingStoppedAt: sql`coalesce(${people.askingStoppedAt}, now())` })
        .where(
          sql`${people.id} = (select r.person_id from confirmation_requests r where r.id = ${requestId})`,
        )
        .returning({ id: people.id, operationId: people.operationId });
      if (!stopped) throw new Refusal('expired');
      return { id: requestId, personId: stopped.id, operationId: stopped.operationId };
    });
  },
  records: ({ output }) => ({
    subjectType: 'person',
    subjectId: output.personId,
    operationId: output.operationId,
    after: null,
  }),
});
