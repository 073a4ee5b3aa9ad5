import { and, eq, gt, sql } from 'drizzle-orm';
import { digestSubscriptions } from '#db/schema/index.ts';
import { scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command, query } from '#lib/access/operation.ts';
import { hashOf } from '#lib/auth/token.ts';
import { Refusal } from '#lib/refusal.ts';
import { Confirmation } from './schema.ts';

/** What a link still confirms: forged, used and past ones are all the same to whoever holds them. */
const openTo = (token: string) =>
  and(eq(digestSubscriptions.tokenHash, hashOf(token)), gt(digestSubscriptions.expiresAt, sql`now()`));

/** The language that the digest would come in. Looking uses nothing up: mail scanners look too. */
export const getConfirmation = query({
  action: 'subscription.confirm',
  input: Confirmation,
  run: ({ db, actor, input }) =>
    beyond(db, scopeOf(actor, 'subscription.confirm'), async () => {
      const [asked] = await db
        .select({ id: digestSubscriptions.id, locale: digestSubscriptions.locale })
        .from(digestSubscriptions)
        .where(openTo(input.token));
      if (!asked) throw new Refusal('expired');
      return asked;
    }),
});

/** Once, by whoever holds the link. Who was subscribed already stays so, in the language asked for now. */
export const confirmSubscription = command({
  action: 'subscription.confirm',
  input: Confirmation,
  run: ({ db, actor, input }) =>
    beyond(db, scopeOf(actor, 'subscription.confirm'), async () => {
      const [confirmed] = await db
        .update(digestSubscriptions)
        .set({
          status: 'confirmed',
          confirmedAt: sql`coalesce(${digestSubscriptions.confirmedAt}, now())`,
          tokenHash: null,
          expiresAt: null,
          ...(input.locale && { locale: input.locale }),
        })
        .where(openTo(input.token))
        .returning({ id: digestSubscriptions.id });
      if (!confirmed) throw new Refusal('expired');
      return confirmed;
    }),
});
