import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { digestSubscriptions, mails } from '#db/schema/index.ts';
import { beyond } from '#lib/access/beyond.ts';
import { unseal } from '#lib/digests/seal.ts';
import type { Mailing } from '#lib/mail/send.ts';
import { digestLetter } from './digest-letter.ts';
import { door } from './door.ts';
import type { DigestLocale } from './schema.ts';
import { stopToken } from './stop-token.ts';

export const digestTemplate = 'published_digest';

type Row = { email: string; locale: DigestLocale; sealed: string };

/** A published digest in the language of whoever subscribed, as it was sealed; null for whoever stopped meanwhile. */
export const mailingMail = (db: Db, { digestId, subscriptionId }: Mailing) =>
  beyond(db, door, async () => {
    const { rows } = await db.execute<Row>(sql`
      select s.email, s.locale, e.sealed from digest_subscriptions s
        join digest_editions e on e.digest_id = ${digestId}::uuid
      where s.id = ${subscriptionId}::uuid and s.status = 'confirmed'`);
    const [row] = rows;
    if (!row) return null;
    const { email, locale, sealed } = row;
    const stop = `/subscribe/stop/${await stopToken(subscriptionId)}?lang=${locale}`;
    return {
      recipient: email,
      locale,
      template: digestTemplate,
      ...digestLetter(unseal(sealed), locale, stop),
    };
  });

/** A mail that waited for the server, to somebody who stopped meanwhile: it is not sent, and its words go. */
export async function letGoIfStopped(db: Db, mailId: string, { subscriptionId }: Mailing): Promise<boolean> {
  const wanted = await db
    .select({ id: digestSubscriptions.id })
    .from(digestSubscriptions)
    .where(and(eq(digestSubscriptions.id, subscriptionId), eq(digestSubscriptions.status, 'confirmed')));
  if (wanted.length > 0) return false;
  await db.delete(mails).where(and(eq(mails.id, mailId), isNull(mails.sentAt)));
  return true;
}
