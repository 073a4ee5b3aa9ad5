import { createTranslator } from 'next-intl';
import type { Locale } from '#db/enums.ts';
import { plainDate } from '#lib/i18n/format.ts';
import ar from '#lib/i18n/messages/ar/mail.json' with { type: 'json' };
import en from '#lib/i18n/messages/en/mail.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/mail.json' with { type: 'json' };
import { letter } from '#lib/mail/letter.ts';
import { mailReader } from '#lib/mail/mail-reader.ts';
import type { Digest } from '#lib/mail/send.ts';
import { listUpdateReminders, type ToldUpdate } from './queries.ts';

const messages: Record<Locale, { mail: Pick<typeof en, 'updates'> }> = {
  ar: { mail: ar },
  en: { mail: en },
  fr: { mail: fr },
};

/**
 * The mail of one reader for one day, written as it leaves, in their language: what was sent meanwhile is not told any
 * more. It names references and days, nobody and nothing of what was reported.
 */
export async function updateReminderMail({ accountId, day }: Digest) {
  const actor = await mailReader(accountId, 'update.read');
  if (!actor) return null;
  const { items } = await listUpdateReminders(actor, { day });
  const [only, ...more] = items;
  if (!only) return null;
  const { locale, name } = actor;
  const list = items.map((told) => lineOf(locale, told)).join('\n\n');
  const queue = items.some(({ kind }) => kind === 'geneva') ? 'late' : 'mine';
  const path = more.length === 0 ? `/updates/${only.id}` : `/updates?queue=${queue}`;
  const words = { values: { list }, name, path };
  return {
    recipient: actor.email ?? '',
    locale,
    template: 'update_reminder',
    ...letter(locale, 'update_reminder', words),
  };
}

function lineOf(locale: Locale, { kind, code, dueOn, days }: ToldUpdate): string {
  const say = createTranslator({ locale, messages: messages[locale] });
  return say(`mail.updates.${kind}`, { code, date: plainDate(dueOn, locale), days });
}
