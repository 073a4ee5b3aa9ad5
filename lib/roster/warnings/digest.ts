import { createTranslator } from 'next-intl';
import { today } from '#lib/http/fields.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { type FullLocale, fullLocale } from '#lib/i18n/locales.ts';
import enMail from '#lib/i18n/messages/en/mail.json' with { type: 'json' };
import enTerms from '#lib/i18n/messages/en/terms.json' with { type: 'json' };
import frMail from '#lib/i18n/messages/fr/mail.json' with { type: 'json' };
import frTerms from '#lib/i18n/messages/fr/terms.json' with { type: 'json' };
import { letter } from '#lib/mail/letter.ts';
import { mailReader } from '#lib/mail/mail-reader.ts';
import { listWarnings, type Warning } from './queries.ts';

const messages = { en: { mail: enMail, terms: enTerms }, fr: { mail: frMail, terms: frTerms } };

/**
 * The mail of one recipient for one day, written when it leaves: with the roles they hold and what they may see at
 * that moment. Nothing left to tell, or nobody to tell: no mail.
 */
export async function digestMail({ accountId, day }: { accountId: string; day: string }) {
  const actor = await mailReader(accountId, 'post.read');
  if (!actor) return null;
  const { items } = await listWarnings(actor, { day, asOf: today() });
  if (items.length === 0) return null;
  const { locale, name } = actor;
  const list = items.map((warning) => lineOf(fullLocale(locale), warning)).join('\n\n');
  const words = { values: { list }, name, path: '/roster?status=attention&sort=status' };
  return {
    recipient: actor.email ?? '',
    locale,
    template: 'roster_digest',
    ...letter(locale, 'roster_digest', words),
  };
}

function lineOf(locale: FullLocale, it: Warning): string {
  const say = createTranslator({ locale, messages: messages[locale] });
  const french = locale === 'fr';
  const title = french ? (it.titleFr ?? it.titleEn) : (it.titleEn ?? it.titleFr);
  const place = french ? it.placeFr : it.placeEn;
  const structure = french ? it.structureFr : it.structureEn;
  const post = [title ?? say(`terms.postRole.${it.role}`), structure, place].filter(Boolean).join(', ');
  const date = plainDate(it.day, locale);
  if (it.kind === 'vacant') return say('mail.digest.vacant', { post, date });
  const ends = say('mail.digest.ends', { post, date, days: it.days });
  return it.holder ? `${ends} ${say('mail.digest.holder', { name: it.holder })}` : ends;
}
