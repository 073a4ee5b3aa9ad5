import { createTranslator } from 'next-intl';
import { today } from '#lib/http/fields.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { type FullLocale, fullLocale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en/mail.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/mail.json' with { type: 'json' };
import { letter } from '#lib/mail/letter.ts';
import { mailReader } from '#lib/mail/mail-reader.ts';
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
  const actor = await mailReader(accountId, 'review.read');
  if (!actor) return null;
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

function lineOf(locale: FullLocale, { kind, day, days, code, appeal, standIn }: ToldReview): string {
  const say = createTranslator({ locale, messages: messages[locale] });
  const values = { code: code ?? '', appeal, date: plainDate(day, locale), days };
  const line = say(`mail.reviews.${kind}`, values);
  return standIn && kind !== 'escalated' ? `${line} ${say('mail.reviews.stand_in')}` : line;
}
