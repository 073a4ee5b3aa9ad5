import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { digestSubscriptions as s } from '#db/schema/index.ts';
import { hashOf, newToken } from '#lib/auth/token.ts';
import { letter } from '#lib/mail/letter.ts';
import { rhythm } from './rhythm.ts';

/**
 * Writes the mail that asks an address to confirm, and makes its token in the same moment. The same for an address
 * that is subscribed: its holder may have forgotten, or wants another language. Null where it got enough of them.
 */
export async function confirmationMail(db: Db, { email, locale }: { email: string; locale: 'en' | 'fr' }) {
  const token = newToken();
  const link = {
    tokenHash: hashOf(token),
    expiresAt: sql`now() + make_interval(days => ${rhythm.linkLasts}::int)`,
    askedAt: sql`now()`,
  };
  const over = sql`coalesce(${s.expiresAt} < now(), true)`;
  const [asked] = await db
    .insert(s)
    .values({ email, locale, ...link })
    .onConflictDoUpdate({
      target: s.email,
      set: {
        ...link,
        locale: sql`case when ${s.status} = 'pending' then ${locale}::locale else ${s.locale} end`,
        asked: sql`case when ${over} then 1 else ${s.asked} + 1 end`,
      },
      setWhere: sql`${s.askedAt} < now() - make_interval(mins => ${rhythm.minutesBetween}::int)
        and (${over} or ${s.asked} < ${rhythm.mailsToConfirm}::int)`,
    })
    .returning({ id: s.id });
  if (!asked) return null;
  const template = 'subscription';
  const path = `/subscribe/confirm/${token}?lang=${locale}`;
  const values = { days: String(rhythm.linkLasts) };
  return { recipient: email, locale, template, ...letter(locale, template, { values, path }) };
}
