import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Locale } from '#db/enums.ts';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { namesShown } from '../names.ts';
import { vacantByYear } from '../status.ts';
import { among, kept } from './filter.ts';
import { everyOnDayOf, pastYearOf, pressing, vacantDaysOf } from './on-day.ts';
import { historyOf, type PostRow, postOf, postsOnDay } from './rows.ts';
import {
  type Choices,
  type Coverage,
  CoverKey,
  type CoverRecord,
  type History,
  PostKey,
  RosterFilter,
} from './schema.ts';

/** What each sort compares, for the post `p` in operation `o`. Never null. */
const sorts = (day: string, locale: Locale): Record<string, { by: SQL; type?: string }> => {
  const name = sql.raw(locale === 'fr' ? 'name_fr' : 'name_en');
  // In parentheses of its own the range is looked up once, not again for each post.
  const role = sql`lpad(array_position((select enum_range(null::post_role)), p.role)::text, 2, '0')`;
  const level = sql`array_position((select enum_range(null::post_level)), p.level)::text`;
  return {
    country: {
      by: sql`concat_ws(' ', coalesce(app.fold(o.${name}), '~'), ${level}, ${role}, app.fold(s.${name}))`,
    },
    post: { by: sql`concat_ws(' ', ${role}, app.fold(s.${name}))` },
    person: {
      by: sql`coalesce((select min(app.fold(h.family_name || ' ' || h.given_name)) from assignments a
        join people h on h.id = a.person_id where ${heldNow(day)} and ${namesShown(sql`a.operation_id`)}), '~')`,
    },
    arrangement: { by: sql`f.arrangement` },
    since: {
      by: sql`coalesce((select min(a.since) from assignments a where ${heldNow(day)}), 'infinity'::date)`,
      type: 'date',
    },
    until: { by: sql`coalesce(f.held_until, 'infinity'::date)`, type: 'date' },
    location: { by: sql`coalesce(app.fold(coalesce(p.location, s.location)), '~')` },
    funder: {
      by: sql`coalesce((select app.fold(coalesce(x.acronym, x.${name})) from organisations x
        where x.id = p.funding_organisation_id), '~')`,
    },
    level: { by: sql`${level} || ${role}` },
    gaps: { by: vacantDaysOf(day), type: 'int' },
    sharing: { by: sql`p.sharing`, type: 'sharing_level' },
    confirmed: {
      by: sql`coalesce((select min(coalesce(h.confirmed_at, '-infinity')) from assignments a
        join people h on h.id = a.person_id where ${heldNow(day)} and ${namesShown(sql`a.operation_id`)}), 'infinity')`,
      type: 'timestamptz',
    },
    status: { by: pressing(day), type: 'int' },
  };
};

const heldNow = (day: string) =>
  sql`a.post_id = p.id and a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date)`;

type Counts = { total: number; all: number; attention: number; double: number };

/** The roster: posts on a day, one statement for the page, its total and the count of each tab. */
export const listPosts = query({
  action: 'post.read',
  input: RosterFilter,
  async run({ db, actor, input }) {
    const day = input.asOf ?? today();
    const sort = input.sort.replace(/^-/, '');
    const { by, type } = sorts(day, actor.locale)[sort] ?? { by: sql`p.id` };
    const place = seek(input, { [sort]: { by: sql`page.key`, ...(type && { type }) } }, sql`page.id`);
    const narrowed = kept(input);
    const order = sql.join([...place.orderBy], sql`, `);
    const { rows } = await db.execute<PostRow & Counts & { cursorKey: string }>(sql`
      with found as materialized (
        select p.id, g.kind, f.arrangement, ${by} as key
        from posts p join structures s on s.id = p.structure_id left join operations o on o.id = p.operation_id
        ${everyOnDayOf(day)}
        where ${among(input, day)}
      ), counts as (
        select count(*) filter (where ${narrowed})::int as total, count(*)::int as "all",
          count(*) filter (where kind in ('vacant', 'ending'))::int as attention,
          count(*) filter (where arrangement = 'double')::int as double
        from found
      ), page as (
        select id, key from found page where ${narrowed} and ${place.where ?? sql`true`}
        order by ${order} limit ${place.limit}
      )
      select counts.*, ${place.key} as "cursorKey", shown.*
      from counts left join page on true
        left join lateral (${postsOnDay(day, sql`p.id = page.id`)}) shown on true
      order by ${order}`);
    const { total = 0, all = 0, attention = 0, double = 0 } = rows[0] ?? {};
    const posts = rows.filter((row) => row.id !== null).map(postOf(actor, day));
    return { ...place.page(posts, total), asOf: day, counts: { all, attention, double } };
  },
});

/** How far the posts that the same filters mean are covered: on the day, and in the twelve months before it. */
export const getCoverage = query({
  action: 'post.read',
  input: RosterFilter,
  async run({ db, input }) {
    const day = input.asOf ?? today();
    const { rows } = await db.execute<Coverage>(sql`
      select count(*)::int as total, (count(*) filter (where f.holders > 0))::int as covered,
        (count(*) filter (where kind = 'vacant'))::int as vacant,
        (count(*) filter (where kind = 'ending'))::int as ending,
        max(${day}::date - g.vacant_since) filter (where kind = 'vacant') as longest,
        sum(past.held)::float / nullif(sum(past.days), 0) as share
      from posts p ${everyOnDayOf(day)} ${pastYearOf(day)}
      where ${among(input, day)} and ${kept(input)}`);
    return rows[0] ?? { total: 0, covered: 0, vacant: 0, ending: 0, longest: null, share: null };
  },
});

/** One post as a day shows it, with everybody who has held it, the latest first. */
export const getPost = query({
  action: 'post.read',
  input: PostKey,
  async run({ db, actor, input: { id, asOf } }) {
    const day = asOf ?? today();
    const { rows } = await db.execute<PostRow & { history: History }>(
      sql`select shown.*, past.history from (${postsOnDay(day, sql`p.id = ${id}`)}) shown ${historyOf}`,
    );
    const [row] = rows;
    if (!row) throw new Refusal('not_found');
    const { history, ...post } = row;
    return {
      ...postOf(actor, day)(post),
      history,
      vacantByYear: vacantByYear(post, history, day),
      asOf: day,
    };
  },
});

/** One cover of a post, as its form shows it. */
export const getCover = query({
  action: 'post.read',
  input: CoverKey,
  async run({ db, input: { id, coverId } }) {
    const { rows } = await db.execute<z.output<typeof CoverRecord>>(sql`
      select c.id, c.post_id as "postId", c.covering_post_id as "coveringPostId", c.since, c.until, c.version
      from post_covers c join posts p on p.id = c.post_id where c.id = ${coverId} and c.post_id = ${id}`);
    const [row] = rows;
    if (!row) throw new Refusal('not_found');
    return row;
  },
});

/** What the filters of the roster offer: operations with posts, their countries, and the languages asked for. */
export const listRosterChoices = query({
  action: 'post.read',
  input: z.object({}),
  async run({ db }) {
    const { rows } = await db.execute<Choices>(sql`
      with held as (select distinct p.operation_id from posts p)
      select
        (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
          'nameFr', o.name_fr) order by o.code), '[]') from operations o join held on held.operation_id = o.id)
          as operations,
        (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr)
          order by c.id), '[]') from countries c where exists (select 1 from operation_countries oc
            join held on held.operation_id = oc.operation_id where oc.country_id = c.id)) as countries,
        array(select distinct unnest(p.languages) from posts p order by 1) as languages,
        (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name, 'query', v.query,
          'sharedWith', v.shared_with, 'own', v.account_id = (select app.account_id()), 'version', v.version)
          order by v.account_id = (select app.account_id()) desc, app.fold(v.name), v.id), '[]')
          from saved_views v where v.list = 'roster') as views`);
    return rows[0] ?? { operations: [], countries: [], languages: [], views: [] };
  },
});
