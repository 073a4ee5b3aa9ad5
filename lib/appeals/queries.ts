import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import { query, stream } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { Refusal } from '#lib/refusal.ts';
import { listed, namesOfCountries, namesOfOperations, percentOf } from './listed.ts';
import { mineAction } from './mine-action.ts';
import { type Appeal, AppealChoice, AppealFilter, type AppealYear, type Totals } from './schema.ts';

type Row = z.output<typeof AppealYear> & { cursorKey: string };

/** What each sort compares. Never null: what is not stated comes below all that is. */
const columns = (locale: Locale): Record<string, { by: SQL; type?: string }> => ({
  year: { by: sql`l.year`, type: 'int' },
  place: {
    by: sql`coalesce((select min(app.fold(${sql.raw(locale === 'fr' ? 'c.name_fr' : 'c.name_en')}))
      from appeal_countries ac join countries c on c.id = ac.country_id where ac.appeal_id = a.id), '')`,
  },
  name: { by: sql`app.fold(a.name)` },
  asked: { by: sql`coalesce(l.asked, '-Infinity')`, type: 'numeric' },
  received: { by: sql`coalesce(l.received, '-Infinity')`, type: 'numeric' },
  percent: { by: sql`coalesce(l.percent, '-Infinity')`, type: 'numeric' },
  asOf: { by: sql`coalesce(l.as_of, '-infinity')`, type: 'date' },
});

const item = sql`jsonb_build_object('id', l.id, 'appealId', a.id, 'code', a.code, 'name', a.name, 'type', a.type,
  'countries', ${namesOfCountries}, 'operations', ${namesOfOperations}, 'year', l.year, 'asked', l.asked::text,
  'received', l.received::text, 'percent', l.percent, 'source', l.source, 'asOf', l.as_of, 'goneSince', l.gone_since)`;

const totals = sql`jsonb_build_object('asked', sum(asked)::text, 'received', sum(received)::text,
  'receivedOfAsked', (sum(received) filter (where asked > 0))::text,
  'percent', ${percentOf(sql`sum(asked)`, sql`sum(received) filter (where asked > 0)`)},
  'appeals', count(distinct appeal_id), 'oldest', min(as_of), 'newest', max(as_of))`;

/** What appeals asked and received for mine action: a page of rows and the totals of all of them, in one statement. */
export const listAppeals = query({
  action: 'appeal.read',
  input: AppealFilter,
  async run({ db, actor, input: { limit, sort, cursor, ...filter } }) {
    const place = seek({ limit, sort, cursor }, columns(actor.locale), sql`l.id`);
    const { rows } = await db.execute<{
      items: Row[];
      total: number;
      totals: z.output<typeof Totals>;
      year: number | null;
    }>(sql`
      with listed as materialized (${listed(filter)}),
      page as (
        select l.*, ${place.key} as cursor_key, row_number() over (order by ${sql.join([...place.orderBy], sql`, `)}) as n
        from listed l join appeals a on a.id = l.appeal_id where ${place.where ?? sql`true`}
        order by n limit ${place.limit})
      select (select count(*)::int from listed) as total, (select max(year) from listed) as year,
        (select ${totals} from listed) as totals,
        (select coalesce(jsonb_agg(${item} || jsonb_build_object('cursorKey', l.cursor_key) order by l.n), '[]')
          from page l join appeals a on a.id = l.appeal_id) as items`);
    const [found] = rows;
    if (!found) throw new Error('the list answered no row');
    return { ...place.page(found.items, found.total), totals: found.totals, year: found.year };
  },
});

export type ExportedAppeal = {
  year: number;
  code: string | null;
  name: string;
  type: string;
  countries: string[];
  operations: string[];
  asked: string | null;
  received: string | null;
  percent: string | null;
  source: string | null;
  as_of: string | null;
  gone_since: string | null;
};

export const exportAppeals = stream({
  action: 'appeal.export',
  input: AppealChoice,
  records: ({ input }) => ({ subjectType: 'appeal', subjectId: null, after: { filter: input } }),
  rows: ({ db, input }) =>
    fetched<ExportedAppeal>(
      db,
      sql`select l.year, a.code, a.name, a.type, l.asked, l.received, l.percent, l.source, l.as_of, l.gone_since,
        array(select ac.country_id from appeal_countries ac where ac.appeal_id = a.id order by 1) as countries,
        array(select o ->> 'code' from jsonb_array_elements(${namesOfOperations}) o) as operations
      from (${listed(input)}) l join appeals a on a.id = l.appeal_id order by l.year desc, a.code, a.name, l.id`,
    ),
});

type Year = { year: number; appeals: number } & Pick<
  z.output<typeof Totals>,
  'asked' | 'received' | 'receivedOfAsked' | 'percent'
>;
type Named = { id: string; nameEn: string; nameFr: string };

/** The sums of each year, and what the list can be narrowed to. */
export const getAppealYears = query({
  action: 'appeal.read',
  input: AppealChoice,
  async run({ db, input: { year: _, ...filter } }) {
    const { rows } = await db.execute<{
      years: Year[];
      countries: Named[];
      operations: (Named & { code: string })[];
    }>(sql`
      with listed as materialized (${listed(filter)}),
      years as (select jsonb_build_object('year', year) || ${totals} as it, year from listed group by year)
      select (select coalesce(jsonb_agg(it order by year desc), '[]') from years) as years,
        (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr)), '[]')
          from countries c where c.id in (select ac.country_id from appeal_countries ac)) as countries,
        (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en,
          'nameFr', o.name_fr) order by o.code), '[]') from operations o) as operations`);
    const [found] = rows;
    if (!found) throw new Error('the years answered no row');
    return found;
  },
});

const figuresOf = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('year', f.year, 'asked', f.requirements::text,
    'received', f.funding::text, 'percent', ${percentOf(sql`f.requirements`, sql`f.funding`)}, 'source', f.source,
    'asOf', f.as_of, 'goneSince', f.gone_since) order by f.year desc), '[]')
  from appeal_figures f where f.appeal_id = a.id and f.cluster_code = ${mineAction.code})`;

const changesOf = sql`(
  select coalesce(jsonb_agg(c.it order by c.applied_at desc, c.part desc), '[]') from (
    select jsonb_build_object('importId', i.id, 'fileName', i.file_name, 'kind', i.kind, 'asOf', i.as_of,
      'appliedAt', i.applied_at, 'outcome', r.outcome, 'year', r.part, 'data', r.data, 'before', r.before) as it,
      i.applied_at, r.part
    from import_rows r join imports i on i.id = r.import_id and i.status = 'applied'
    where r.subject_id = a.id and r.outcome in ('new', 'changed', 'gone')
    order by i.applied_at desc, r.part desc limit 50) c)`;

export const getAppeal = query({
  action: 'appeal.read',
  input: Key,
  async run({ db, input }) {
    const { rows } = await db.execute<z.output<typeof Appeal>>(sql`
      select a.id, a.code, a.fts_id as "ftsId", a.plan_version_id as "planVersionId", a.name, a.type, a.categories,
        a.language, a.starts_on as "startsOn", a.ends_on as "endsOn", a.years,
        ${namesOfCountries} as countries, ${namesOfOperations} as operations,
        a.original_requirements::text as "originalRequirements", a.revised_requirements::text as "revisedRequirements",
        a.source, a.as_of as "asOf", a.gone_since as "goneSince", i.id as "importId", i.file_name as "fileName",
        ${figuresOf} as figures, ${changesOf} as changes
      from appeals a left join imports i on i.id = a.import_id where a.id = ${input.id}`);
    const [appeal] = rows;
    if (!appeal) throw new Refusal('not_found');
    return appeal;
  },
});
