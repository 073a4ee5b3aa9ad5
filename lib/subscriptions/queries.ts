import { and, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { digestSubscriptions as s } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { seek } from '#lib/http/list.ts';
import { digestLocales, type MailingState, type SubscriptionCount, SubscriptionFilter } from './schema.ts';

const some = (value: string | undefined, condition: (value: string) => SQL) =>
  value ? condition(value) : undefined;

/** Whose addresses are kept: who gets the digest, and who has not confirmed yet. Reading them leaves a trace. */
export const listSubscriptions = query({
  action: 'subscription.read',
  input: SubscriptionFilter,
  async run({ db, input: { q, status, locale, ...paging } }) {
    const columns = {
      email: { by: sql`${s.email}` },
      asked: { by: sql`${s.askedAt}`, type: 'timestamptz' },
    };
    const place = seek(paging, columns, sql`${s.id}`);
    const wanted =
      and(
        sql`${s.email} is not null`,
        some(
          q,
          (words) =>
            sql`app.fold(${s.email}) like '%' || replace(replace(app.fold(${words}), '%', ''), '_', '') || '%'`,
        ),
        some(status, (one) => sql`${s.status} = ${one}`),
        some(locale, (one) => sql`${s.locale} = ${one}`),
      ) ?? sql`true`;
    const rows = await db
      .select({
        id: s.id,
        email: sql<string>`${s.email}`,
        locale: sql<'en' | 'fr'>`${s.locale}`,
        status: s.status,
        askedAt: s.askedAt,
        confirmedAt: s.confirmedAt,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${s} where ${wanted})`.mapWith(Number),
      })
      .from(s)
      .where(and(wanted, place.where))
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
  records: ({ output }) => ({
    subjectType: 'subscription',
    subjectId: null,
    after: { shown: output.items.length },
  }),
});

/** How many there are in each language. */
export const countSubscriptions = query({
  action: 'subscription.read',
  input: z.object({}),
  async run({ db }): Promise<{ items: SubscriptionCount[] }> {
    const rows = await db
      .select({ locale: s.locale, status: s.status, count: sql<number>`count(*)`.mapWith(Number) })
      .from(s)
      .groupBy(s.locale, s.status);
    const of = (locale: string, status: string) =>
      rows.find((row) => row.locale === locale && row.status === status)?.count ?? 0;
    return {
      items: digestLocales.map((locale) => ({
        locale,
        confirmed: of(locale, 'confirmed'),
        pending: of(locale, 'pending'),
        stopped: of(locale, 'stopped'),
      })),
    };
  },
});

/** How far the mails of the last digests are; older ones have left, and the log of mails no longer knows of them. */
export const listMailings = query({
  action: 'subscription.read',
  input: z.object({}),
  async run({ db }): Promise<{ items: MailingState[] }> {
    const { rows } = await db.execute<MailingState>(sql`
      select d.id, d.code, d.published_at as "publishedAt", count(*)::int as promised,
        count(*) filter (where l.sent_at is not null)::int as sent,
        count(*) filter (where l.sent_at is null and l.error is not null)::int as failed
      from digest_mailings m join digests d on d.id = m.digest_id left join mails l on l.id = m.mail_id
      where d.published_at > now() - interval '90 days'
      group by d.id order by d.published_at desc limit 5`);
    return { items: rows };
  },
});
