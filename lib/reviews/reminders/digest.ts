import { eq } from 'drizzle-orm';
import { createTranslator } from 'next-intl';
import type { Db } from '#db/index.ts';
import { accounts } from '#db/schema/index.ts';
import { type Actor, mayAnywhere } from '#lib/access/actor.ts';
import { byAccount } from '#lib/auth/lookup.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { today } from '#lib/http/fields.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { type FullLocale, fullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en/mail.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/mail.json' with { type: 'json' };
import { letter } from '#lib/mail/letter.ts';
import { listReviewReminders, type ToldReview } from './queries.ts';

const messages = { en: { mail: en }, fr: { mail: fr } };

/**
 * The mail of one recipient for one day, written when it leaves: with what they may see at that moment, and only what
 * is still to be done. It names codes and days, no title and nobody.
 */
export async function reviewDigestMail(
  { accountId, day }: { accountId: string; day: string },
  asOf = today(),
) {
  const known = await inIdentity(async (db) =>
    (await wanted(db, accountId)) ? byAccount(db, accountId) : undefined,
  );
  const actor: Actor | undefined = known && { kind: 'account', ...known };
  if (!actor || !mayAnywhere(actor, 'review.read')) return null;
  const { items } = await listReviewReminders(actor, { day, asOf });
  if (items.length === 0) return null;
  const { locale, name } = actor;
  const list = items.map((told) => lineOf(fullLocale(locale), told)).join('\n\n');
  const escalated = items.some(({ kind }) => kind === 'escalated');
  const path = `/submissions?queue=${escalated ? 'overdue' : 'mine'}`;
  return {
    recipient: actor.email ?? '',
    locale,
    template: 'review_digest',
    ...letter(locale, 'review_digest', { values: { list }, name, path }),
  };
}

async function wanted(db: Db, accountId: string): Promise<boolean> {
  const [account] = await db
    .select({ warningMails: accounts.warningMails })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return account?.warningMails ?? false;
}

function lineOf(locale: FullLocale, { kind, day, days, code, appeal, standIn }: ToldReview): string {
  const say = createTranslator({ locale, messages: messages[locale] });
  const values = { code: code ?? '', appeal, date: plainDate(day, locale), days };
  const line = say(`mail.reviews.${kind}`, values);
  return standIn && kind !== 'escalated' ? `${line} ${say('mail.reviews.stand_in')}` : line;
}
