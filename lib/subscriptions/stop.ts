import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { digestSubscriptions } from '#db/schema/index.ts';
import { scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command, query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { Stop } from './schema.ts';
import { subscriptionOfStop } from './stop-token.ts';

/** The address is forgotten in the same moment: what stays is that somebody stopped, for 90 days. */
export async function forget(db: Db, which: SQL): Promise<string | undefined> {
  const [stopped] = await db
    .update(digestSubscriptions)
    .set({ status: 'stopped', email: null, tokenHash: null, expiresAt: null, stoppedAt: sql`now()` })
    .where(and(ne(digestSubscriptions.status, 'stopped'), which))
    .returning({ id: digestSubscriptions.id });
  return stopped?.id;
}

async function required(token: string): Promise<string> {
  const id = await subscriptionOfStop(token);
  if (!id) throw new Refusal('expired');
  return id;
}

/** Whether this link stops anything. */
export const getStop = query({
  action: 'subscription.stop',
  input: Stop,
  run: async ({ input }) => ({ id: await required(input.token) }),
});

/** By the link of any digest, for ever. Saying so twice is the same, also when nothing is kept of it any more. */
export const stopSubscription = command({
  action: 'subscription.stop',
  input: Stop,
  run: async ({ db, actor, input }) => {
    const id = await required(input.token);
    await beyond(db, scopeOf(actor, 'subscription.stop'), () => forget(db, eq(digestSubscriptions.id, id)));
    return { id };
  },
});

/** By Geneva, for somebody who wrote to say so. */
export const endSubscription = command({
  action: 'subscription.end',
  input: Key,
  async run({ db, input }) {
    const id = await forget(db, eq(digestSubscriptions.id, input.id));
    if (!id) throw new Refusal('not_found');
    return { id };
  },
});
