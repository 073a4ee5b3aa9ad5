import { sql } from 'drizzle-orm';
import { createTranslator } from 'next-intl';
import type { PostRole } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { today } from '#lib/http/fields.ts';
import { plainDate } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import enMail from '#lib/i18n/messages/en/mail.json' with { type: 'json' };
import enTerms from '#lib/i18n/messages/en/terms.json' with { type: 'json' };
import frMail from '#lib/i18n/messages/fr/mail.json' with { type: 'json' };
import frTerms from '#lib/i18n/messages/fr/terms.json' with { type: 'json' };
import { daysBetween } from '../dates.ts';
import { rhythm } from './rhythm.ts';

const messages = { en: { mail: enMail, terms: enTerms }, fr: { mail: frMail, terms: frTerms } };

type Ending = {
  until: string;
  role: PostRole;
  titleEn: string | null;
  titleFr: string | null;
  structureEn: string;
  structureFr: string;
};

/** Why somebody is reminded, as it stands when the mail is written: a question without an answer, posts that end soon. */
export async function reminderWords(db: Db, requestId: string, locale: FullLocale): Promise<string> {
  const { rows } = await db.execute<{ asked: string | null; ending: Ending[] }>(sql`
    select case when r.created_at < r.reminded_at then r.created_at::date end as asked,
      (select coalesce(jsonb_agg(jsonb_build_object('until', a.until, 'role', p.role, 'titleEn', p.title_en,
        'titleFr', p.title_fr, 'structureEn', s.name_en, 'structureFr', s.name_fr) order by a.until, a.id), '[]')
        from assignments a join posts p on p.id = a.post_id join structures s on s.id = p.structure_id
        where a.person_id = r.person_id and a.since <= current_date
          and a.until between current_date and current_date + ${rhythm.endsWithin}::int) as ending
    from confirmation_requests r where r.id = ${requestId}`);
  const say = createTranslator({ locale, messages: messages[locale] });
  const { asked = null, ending = [] } = rows[0] ?? {};
  return [
    ...(asked ? [say('mail.reminder.asked', { date: plainDate(asked, locale) })] : []),
    ...ending.map(({ until, role, ...names }) => {
      const title = locale === 'fr' ? (names.titleFr ?? names.titleEn) : (names.titleEn ?? names.titleFr);
      const structure = locale === 'fr' ? names.structureFr : names.structureEn;
      const post = `${title ?? say(`terms.postRole.${role}`)}, ${structure}`;
      return say('mail.reminder.ends', {
        post,
        date: plainDate(until, locale),
        days: daysBetween(today(), until),
      });
    }),
  ].join('\n\n');
}
