import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';

type Named = {
  id: string;
  code: string;
  since: string;
  until: string;
  titleEn: string | null;
  titleFr: string | null;
};

type Next = {
  /** Updates that were acknowledged since the last digest was published, or tell of later days, and are in none. */
  waiting: number;
  /** The draft that is open, of the latest days; and the languages that are behind, or missing, in any of its words. */
  draft: (Named & { behind: FullLocale[] }) | null;
};

const named = sql`'id', d.id, 'code', d.code, 'since', d.since, 'until', d.until, 'titleEn', d.title_en, 'titleFr', d.title_fr`;

/** What the next digest waits for, for whoever begins it. */
export const getNextDigest = query({
  action: 'digest.start',
  input: z.object({}),
  async run({ db }): Promise<Next> {
    const { rows } = await db.execute<Next>(sql`
      with last as (select max(published_at) as at, max(until) as until from digests where status = 'published')
      select (select count(*)::int from updates u, last
          where u.status = 'acknowledged' and (last.at is null or u.acknowledged_at > last.at or u.until > last.until)
            and not exists (select 1 from digest_items i where i.update_id = u.id)) as waiting,
        (select jsonb_build_object(${named}, 'behind', (select coalesce(jsonb_agg(distinct w.behind), '[]')
            from (select d.behind union all select i.behind from digest_items i
              where i.digest_id = d.id and i.step <> 'figures') w
            where w.behind is not null))
          from digests d where d.status = 'draft' order by d.until desc, d.id desc limit 1) as draft`);
    const [found] = rows;
    if (!found) throw new Error('the digests answered no row');
    return found;
  },
});

/** What was published last, for whoever reads. */
export const getLatestDigest = query({
  action: 'digest.read',
  input: z.object({}),
  async run({ db }) {
    const { rows } = await db.execute<{ digest: Named & { publishedAt: string } }>(sql`
      select jsonb_build_object(${named}, 'publishedAt', d.published_at) as digest
      from digests d where d.status = 'published' order by d.published_at desc, d.id desc limit 1`);
    return rows[0]?.digest ?? null;
  },
});
