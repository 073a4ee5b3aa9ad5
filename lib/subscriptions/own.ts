import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { digestSubscriptions } from '#db/schema/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { AskingOwn } from './schema.ts';
import { forget } from './stop.ts';

/** The address of whoever acts in person: a token changes nothing about its owner. */
function ownAddress({ kind, email }: Actor): string {
  if (!email) throw new Refusal('unauthenticated');
  if (kind !== 'account') throw new Refusal('forbidden');
  return email.toLowerCase();
}

/** The address of an account was confirmed with its invitation, so that one tap is enough. Again, it changes the language. */
export const subscribeOwn = command({
  action: 'self.subscribe',
  input: AskingOwn,
  run: ({ db, actor, input: { locale } }) =>
    beyond(db, scopeOf(actor, 'self.subscribe'), async () => ({
      id: await confirmed(db, ownAddress(actor), locale),
      locale,
    })),
  records: ({ input, output }) => ({
    subjectType: 'subscription',
    subjectId: output.id,
    after: { locale: input.locale },
  }),
});

async function confirmed(db: Db, email: string, locale: 'en' | 'fr'): Promise<string> {
  const [row] = await db
    .insert(digestSubscriptions)
    .values({ email, locale, status: 'confirmed', confirmedAt: sql`now()` })
    .onConflictDoUpdate({
      target: digestSubscriptions.email,
      set: {
        locale,
        status: 'confirmed',
        confirmedAt: sql`coalesce(${digestSubscriptions.confirmedAt}, now())`,
        tokenHash: null,
        expiresAt: null,
      },
    })
    .returning({ id: digestSubscriptions.id });
  if (!row) throw new Error('no subscription was stored');
  return row.id;
}

export const unsubscribeOwn = command({
  action: 'self.unsubscribe',
  input: Key.pick({}),
  run: ({ db, actor }) =>
    beyond(db, scopeOf(actor, 'self.unsubscribe'), async () => {
      const id = await forget(db, eq(digestSubscriptions.email, ownAddress(actor)));
      if (!id) throw new Refusal('not_found');
      return { id };
    }),
  records: ({ output }) => ({ subjectType: 'subscription', subjectId: output.id, after: null }),
});
