import { eq } from 'drizzle-orm';
import { confirmationRequests } from '#db/schema/index.ts';
import { scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { entryOf, openTo } from './entry.ts';
import { Question, Stop } from './schema.ts';
import { requestOfStop } from './stop-token.ts';

/** What the holder of a link is asked about: their own entry, until they have answered. */
export const getQuestion = query({
  action: 'confirmation.answer',
  input: Question,
  run: ({ db, actor, input }) =>
    beyond(db, scopeOf(actor, 'confirmation.answer'), async () => {
      const [request] = await db
        .select({ id: confirmationRequests.id })
        .from(confirmationRequests)
        .where(openTo(input.token));
      if (!request) throw new Refusal('expired');
      return entryOf(db, request.id);
    }),
  records: ({ output }) => ({
    subjectType: 'person',
    subjectId: output.personId,
    operationId: output.operationId,
  }),
});

/** Whether this link stops anything. */
export const getStop = query({
  action: 'confirmation.stop',
  input: Stop,
  run: async ({ db, actor, input }) => {
    const requestId = await requestOfStop(input.token);
    if (!requestId) throw new Refusal('expired');
    return beyond(db, scopeOf(actor, 'confirmation.stop'), async () => {
      const found = await db
        .select({ id: confirmationRequests.id })
        .from(confirmationRequests)
        .where(eq(confirmationRequests.id, requestId));
      if (found.length === 0) throw new Refusal('expired');
      return { id: requestId };
    });
  },
});
