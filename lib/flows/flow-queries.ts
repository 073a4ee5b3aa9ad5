import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { fetched } from '#db/bulk.ts';
import { flowStandings } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { namesOf } from '#lib/access/names.ts';
import { query, stream } from '#lib/access/operation.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Flow, FlowChoice, FlowFilter, FundingScreen, TruthChoice } from './schema.ts';
import { flowsOf } from './standing.ts';
import type { Known } from './truth.ts';
import { truthOn, truthsOf, withNames } from './truth-queries.ts';

type Choice = z.output<typeof FlowChoice>;

const listed = ({ id, year, standing, others }: Choice): SQL => sql`
  select * from (${flowsOf(sql`${id}::uuid`, sql`${year}::int`)}) s
  where ${standing ? sql`s.standing = ${standing}` : others ? sql`true` : sql`s.standing <> 'other'`}`;

const order = sql.raw(`array[${['open', ...flowStandings].map((it) => `'${it}'`).join(', ')}]`);

/** What waits for a person first, then in the order of the sums. */
const sorts: Record<string, { by: SQL; type?: string }> = {
  standing: { by: sql`(array_position(${order}, l.standing) * 1e15 - l.amount_usd)`, type: 'numeric' },
  amount: { by: sql`l.amount_usd`, type: 'numeric' },
  on: { by: sql`coalesce(l."on", '-infinity')`, type: 'date' },
};

const item = sql`l.id, l.source, l.flow_id as "flowId", trim_scale(l.amount_usd)::text as "amountUsd",
  trim_scale(l.original_amount)::text as "originalAmount", l.original_currency as "originalCurrency", l."on", l.stage,
  l.boundary, l.flow_type as "flowType", l.donors, l.recipients, l.plan_names as "planNames", l.clusters, l.years,
  l.countries, l.projects, l.keywords, l.description, l.shared, l.bases, l.as_of as "asOf", l.standing,
  trim_scale(l.counted_usd)::text as "countedUsd",
  case when r.id is not null then jsonb_build_object('id', r.id, 'nameEn', r.name_en, 'nameFr', r.name_fr) end as recipient,
  case when l.decision_id is not null then jsonb_build_object('id', l.decision_id, 'verdict', l.verdict,
    'amountUsd', trim_scale(l.part_usd)::text, 'note', l.note, 'decidedById', l.decided_by_id,
    'decidedAt', l.decided_at, 'version', l.decision_version) end as decision`;

type Item = z.output<typeof Flow>;
type Row = Omit<Item, 'decision'> & {
  decision: (Omit<NonNullable<Item['decision']>, 'decidedBy'> & { decidedById: string | null }) | null;
  cursorKey: string;
  total: number;
};

/** A page of flows, with the accounts that decided still to be named. */
async function flowsOn(db: Db, { limit, sort, cursor, flow, ...filter }: z.output<typeof FlowFilter>) {
  const place = seek({ limit, sort, cursor }, sorts, sql`l.id`);
  const { rows } = await db.execute<Row>(sql`
    with listed as materialized (${listed(flow ? { ...filter, others: true } : filter)})
    select ${item}, ${place.key} as "cursorKey", (select count(*)::int from listed) as total
    from listed l left join organisations r on r.id = l.recipient_id
    where ${flow ? sql`l.id = ${flow}` : (place.where ?? sql`true`)}
    order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
  const page = place.page(rows, rows[0]?.total ?? 0);
  return { page, deciders: page.items.map((row) => row.decision?.decidedById) };
}

type Page = Awaited<ReturnType<typeof flowsOn>>['page'];
type Name = Awaited<ReturnType<typeof namesOf>>;

const named = (page: Page, name: Name) => ({
  ...page,
  items: page.items.map(({ decision, cursorKey: _, total: __, ...row }): Item => {
    if (!decision) return { ...row, decision };
    const { decidedById, ...told } = decision;
    return { ...row, decision: { ...told, decidedBy: name(decidedById) } };
  }),
});

/** The flows behind the sums, each with why it may be mine action's and what a person said of it. */
export const listFlows = query({
  action: 'flow.read',
  input: FlowFilter,
  async run({ db, actor, input }) {
    const { page, deciders } = await flowsOn(db, input);
    if (page.total === 0) await requireOperation(db, input.id);
    return named(page, await namesOf(db, actor, 'flow.read', deciders));
  },
});

/** What the page of an operation and year shows: its figures and a page of its flows, or the one that is asked for. */
export const getFundingScreen = query({
  action: 'flow.read',
  input: FundingScreen,
  async run({ db, actor, input }) {
    const truth = await truthOn(db, actor, input);
    const { page, deciders } = await flowsOn(db, { ...input, year: truth.year });
    const ids = [...truth.told.map((it) => it.decidedById), ...deciders];
    const name = await namesOf(db, actor, 'flow.read', ids);
    return { truth: withNames(truth, name), flows: named(page, name) };
  },
});

async function requireOperation(db: Db, id: string) {
  const { rows } = await db.execute(sql`select from operations where id = ${id}`);
  if (rows.length === 0) throw new Refusal('not_found');
}

export type ExportedFlow = Omit<Item, 'decision' | 'recipient'> & {
  decision: { verdict: string; amountUsd: string | null; note: string | null } | null;
};

export const exportFlows = stream({
  action: 'flow.export',
  input: FlowChoice,
  requires: ({ db, input }) => requireOperation(db, input.id),
  records: ({ input }) => ({
    subjectType: 'flow',
    subjectId: null,
    operationId: input.id,
    after: { filter: input },
  }),
  rows: ({ db, input }) =>
    fetched<ExportedFlow>(
      db,
      sql`select ${item} from (${listed(input)}) l left join organisations r on r.id = l.recipient_id
        order by ${sorts.standing?.by ?? sql`l.id`}, l.id`,
    ),
});

export type ExportedTruth = { code: string; nameEn: string; nameFr: string; year: number } & Known;

export const exportFundingTruth = stream({
  action: 'flow.export',
  input: TruthChoice,
  records: ({ input }) => ({ subjectType: 'flow', subjectId: null, after: { filter: input } }),
  rows: ({ db, input }) =>
    fetched<ExportedTruth>(
      db,
      sql`select l.*, ${input.year}::int as year from (${truthsOf(input)}) l order by l.code, l.id`,
    ),
});
