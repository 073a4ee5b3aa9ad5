import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { digestMailings } from '#db/schema/index.ts';
import { beyond } from '#lib/access/beyond.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { onceId } from '#lib/mail/once-id.ts';
import { sendMailings } from '#lib/mail/send.ts';
import { door } from './door.ts';

/** So many are promised in one transaction: a server that is killed loses none, and another goes on from there. */
const atOnce = 200;

/**
 * Promises a published digest to whoever had confirmed by then: each a mail of their own, once, however often this
 * runs.
 */
export async function mailDigest({ data }: { data: unknown }): Promise<void> {
  const { digestId } = data as { digestId: string };
  while ((await inIdentity((db) => beyond(db, door, () => promiseNext(db, digestId)))) === atOnce);
}

async function promiseNext(db: Db, digestId: string): Promise<number> {
  // Workers that were given the same job take turns, so that each goes on where the other was.
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('mail digest ' || ${digestId}, 0))`);
  const { rows } = await db.execute<{ id: string }>(sql`
    select s.id from digest_subscriptions s
      join digest_editions e on e.digest_id = ${digestId}::uuid and s.confirmed_at <= e.published_at
    where s.status = 'confirmed' and not exists (select 1 from digest_mailings m
      where m.digest_id = ${digestId}::uuid and m.subscription_id = s.id)
    order by s.id limit ${atOnce}`);
  const next = rows.map(({ id }) => ({
    digestId,
    subscriptionId: id,
    mailId: onceId('digest', digestId, id),
  }));
  if (next.length > 0) await db.insert(digestMailings).values(next);
  await sendMailings(
    db,
    next.map(({ mailId, ...mailing }) => ({ id: mailId, ...mailing })),
  );
  return next.length;
}
