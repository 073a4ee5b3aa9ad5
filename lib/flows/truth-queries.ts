import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Db } from '#db/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { namesOf } from '#lib/access/names.ts';
import { query } from '#lib/access/operation.ts';
import { seek } from '#lib/http/list.ts';
import { matchesWords } from '#lib/http/words.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { Refusal } from '#lib/refusal.ts';
import {
  type FundingTruth,
  type FundingTruthRow,
  type TruthChoice,
  TruthFilter,
  TruthKey,
} from './schema.ts';
import { flowSums } from './standing.ts';
import { confidenceOf, explanationsOf, type Known, received, share } from './truth.ts';
import { askedSums, decidedSums, figureList, figureSums } from './truth-columns.ts';

type Named = { id: string; code: string; nameEn: string; nameFr: string };

const named = sql`o.id, o.code, o.name_en as "nameEn", o.name_fr as "nameFr"`;

const known = (
  year: SQL,
) => sql`${askedSums(sql`o.id`, year)} as asked, ${figureSums(sql`o.id`, year)} as figures,
  ${flowSums(sql`o.id`, year)} as flows, ${decidedSums(sql`o.id`, year)} as sums`;

const read = (it: Known) => ({ received: received(it), percent: share(it.figures) });

/** Operations open in a year with what is known of their money. Postgres narrows each to the reach. */
export const truthsOf = ({ year, q, known: only }: z.output<typeof TruthChoice>): SQL => sql`
  select * from (
    select ${named}, ${known(sql`${year}::int`)} from operations o
    where extract(year from o.since) <= ${year} and coalesce(extract(year from o.until), 9999) >= ${year}
      and ${q ? matchesWords(sql`app.fold(concat_ws(' ', o.code, o.name_en, o.name_fr))`, q) : sql`true`}) t
  where ${
    only
      ? sql`(t.asked ->> 'proposals')::int > 0 or (t.figures ->> 'appeals')::int > 0
        or (t.flows ->> 'known')::int > 0 or t.sums ->> 'confirmed' is not null`
      : sql`true`
  }`;

const amount = (path: SQL) => sql`coalesce((${path})::numeric, '-Infinity')`;

const sorts = (locale: Locale): Record<string, { by: SQL; type?: string }> => ({
  name: { by: locale === 'fr' ? sql`app.fold(l."nameFr")` : sql`app.fold(l."nameEn")` },
  required: { by: amount(sql`l.figures ->> 'required'`), type: 'numeric' },
  received: { by: amount(sql`l.figures ->> 'received'`), type: 'numeric' },
  found: { by: amount(sql`l.flows -> 'coded' ->> 'usd'`), type: 'numeric' },
  open: { by: amount(sql`l.flows -> 'open' ->> 'usd'`), type: 'numeric' },
});

/** Every operation of a year: asked, required, received, and what sits elsewhere. */
export const listFundingTruth = query({
  action: 'flow.read',
  input: TruthFilter,
  async run({ db, actor, input: { limit, sort, cursor, ...filter } }) {
    const place = seek({ limit, sort, cursor }, sorts(actor.locale), sql`l.id`);
    const { rows } = await db.execute<Named & Known & { cursorKey: string; total: number }>(sql`
      with listed as materialized (${truthsOf(filter)})
      select l.*, ${place.key} as "cursorKey", (select count(*)::int from listed) as total
      from listed l where ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    const page = place.page(rows, rows[0]?.total ?? 0);
    const items = page.items.map(
      (row): z.output<typeof FundingTruthRow> => ({ ...row, year: filter.year, ...read(row) }),
    );
    return { ...page, items, year: filter.year };
  },
});

/** Years of which something is known, of one operation or of any, the newest first. */
const yearsOf = (operation: SQL | null) => sql`array(
  select distinct y from (
    select f.year as y from appeal_figures f join appeals a on a.id = f.appeal_id
      where f.cluster_code = 'PRO-MIN' ${
        operation
          ? sql`and (a.operation_id = ${operation} or exists (
        select from appeal_countries ac join operation_countries oc on oc.country_id = ac.country_id
        where ac.appeal_id = a.id and oc.operation_id = ${operation}))`
          : sql``
      }
    union all
    select unnest(f.years) from funding_flows f where f.bases <> '{}' ${
      operation
        ? sql`and (f.operation_id = ${operation} or (f.operation_id is null and f.countries && array(
            select oc.country_id from operation_countries oc where oc.operation_id = ${operation})))`
        : sql``
    }
    union all
    select (select min(x) from unnest(a.years) x) from submissions s join appeals a on a.id = s.appeal_id
      where s.status <> 'draft' ${operation ? sql`and s.operation_id = ${operation}` : sql``}) known
  where y is not null order by y desc)`;

/** For select boxes. */
export const listTruthYears = query({
  action: 'flow.read',
  input: TruthKey.partial().pick({ year: true }),
  async run({ db }) {
    const { rows } = await db.execute<{ years: number[] }>(sql`select ${yearsOf(null)} as years`);
    return rows[0]?.years ?? [];
  },
});

const decisions = (operation: SQL, year: SQL) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'label', d.label, 'clusterCode', d.cluster_code,
    'verdict', d.verdict, 'amountUsd', trim_scale(d.amount_usd)::text, 'source', d.source, 'asOf', d.as_of,
    'note', d.note, 'decidedById', d.decided_by_id, 'decidedAt', d.updated_at, 'version', d.version)
    order by d.created_at, d.id), '[]')
  from funding_decisions d where d.operation_id = ${operation} and d.year = ${year} and d.flow_id is null)`;

type Shown = z.output<typeof FundingTruth>;
type Told = Omit<Shown['decisions'][number], 'decidedBy'> & { decidedById: string | null };

/** One operation in one year, with the accounts that decided still to be named. */
export async function truthOn(db: Db, actor: Actor, { id, year }: z.output<typeof TruthKey>) {
  const newest = sql`coalesce(${year ?? null}::int, (select max(x) from unnest(y.years) x
    where x <= extract(year from now())), (y.years)[1], extract(year from now())::int)`;
  const { rows } = await db.execute<
    Named & Known & { year: number; years: number[]; appeals: Shown['appeals']; told: Told[] }
  >(sql`
    select ${named}, y.years, t.year, ${known(sql`t.year`)}, ${figureList(sql`o.id`, sql`t.year`)} as appeals,
      ${decisions(sql`o.id`, sql`t.year`)} as told
    from operations o cross join lateral (select ${yearsOf(sql`o.id`)} as years) y
      cross join lateral (select ${newest} as year) t
    where o.id = ${id}`);
  const [found] = rows;
  if (!found) throw new Refusal('not_found');
  const { told, ...row } = found;
  return {
    told,
    ...row,
    ...read(row),
    confidence: confidenceOf(row),
    explanations: explanationsOf(row),
    may: { decide: can(actor, 'flow.decide', row.id) },
  };
}

type Name = Awaited<ReturnType<typeof namesOf>>;

export const withNames = ({ told, ...truth }: Awaited<ReturnType<typeof truthOn>>, name: Name): Shown => ({
  ...truth,
  decisions: told.map(({ decidedById, ...it }) => ({ ...it, decidedBy: name(decidedById) })),
});

/** One operation in one year: every figure with its source and day, and how they hang together. */
export const getFundingTruth = query({
  action: 'flow.read',
  input: TruthKey,
  async run({ db, actor, input }) {
    const truth = await truthOn(db, actor, input);
    const ids = truth.told.map((it) => it.decidedById);
    return withNames(truth, await namesOf(db, actor, 'flow.read', ids));
  },
});
