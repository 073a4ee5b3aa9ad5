import { z } from 'zod';
import type { FlowShare } from '#db/enums.ts';
import { amount, day, Rejected, words } from '#lib/exchange/cells.ts';
import { codeOfNumber } from './cluster-codes.ts';
import type { Flow, FlowAbout } from './flow.ts';
import places from './fts-places.json' with { type: 'json' };
import { boundaryOf, keywordsOf, stageOf, textOf, unique } from './fts-words.ts';
import { basesOf } from './mine-action-bases.ts';

const Side = z.object({
  type: z.string(),
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string().nullish(),
  behavior: z.string().nullish(),
  code: z.string().nullish(),
});
type Side = z.output<typeof Side>;

const Figure = z.union([z.number(), z.string()]).nullish();
const Text = z.string().nullish();

/** A flow of FTS's API (v1, `flows`): what we take of it. */
export const FtsFlow = z.object({
  id: z.union([z.string().regex(/^\d{1,12}$/), z.int().nonnegative()]).transform(String),
  amountUSD: z.union([z.number(), z.string()]),
  originalAmount: Figure,
  originalCurrency: Text,
  date: Text,
  decisionDate: Text,
  firstReportedDate: Text,
  status: z.string(),
  boundary: z.string(),
  flowType: Text,
  contributionType: Text,
  keywords: z.string().array().nullish(),
  description: Text,
  refCode: Text,
  sourceObjects: Side.array().nullish(),
  destinationObjects: Side.array().nullish(),
});

/** Keeps a number as it is written: 1e21 or a rounded one is nobody's amount. */
const figure = (told: z.output<typeof Figure>) =>
  amount(told === null || told === undefined ? '' : `${told}`);

const shares: Record<string, FlowShare> = {
  Cluster: 'clusters',
  GlobalCluster: 'clusters',
  UsageYear: 'years',
  Location: 'places',
  Plan: 'plans',
  Organization: 'organisations',
};

const of = (sides: readonly Side[], type: string) => sides.filter((side) => side.type === type);
const named = (sides: readonly Side[], type: string) =>
  unique(of(sides, type).flatMap(({ name }) => words(name ?? '') ?? []));

/** Our codes, else the names as they stand. */
const clustersIn = (sides: readonly Side[]) =>
  unique(
    of(sides, 'GlobalCluster').flatMap(({ id, name }) => codeOfNumber(id) ?? words(name ?? '') ?? []),
  ).sort();

const known = places as Record<string, string>;

/** A cell as a table would hold it. */
const cell = (told: string | null | undefined) => told ?? '';
const word = (told: string | null | undefined) => words(cell(told));
const date = (told: string | null | undefined) => day(cell(told));

type Read = z.output<typeof FtsFlow>;

/** What the flow itself says, beside where it comes from and goes to. */
const own = (flow: Read) => ({
  flowId: flow.id,
  amountUsd: figure(flow.amountUSD) ?? '0',
  originalAmount: figure(flow.originalAmount),
  originalCurrency: word(flow.originalCurrency),
  on: date(flow.date),
  decidedOn: date(flow.decisionDate),
  reportedOn: date(flow.firstReportedDate),
  stage: stageOf(flow.status),
  boundary: boundaryOf(flow.boundary),
  flowType: word(flow.flowType) ?? 'Standard',
  contribution: word(flow.contributionType),
  reference: word(flow.refCode),
});

const yearsIn = (sides: readonly Side[]) =>
  unique(
    of(sides, 'UsageYear').flatMap(({ name }) => (/^(19|20)\d\d$/.test(cell(name)) ? Number(name) : [])),
  ).sort();

const idsIn = (sides: readonly Side[], type: string) => unique(of(sides, type).map(({ id }) => id));

/** One flow of the API's answer, as it stands here. Throws Rejected. */
export function readFtsFlow(told: unknown): { data: Flow; about: FlowAbout } {
  const parsed = FtsFlow.safeParse(told);
  if (!parsed.success) throw new Rejected('required', parsed.error.issues[0]?.path.join('.') ?? null);
  const flow = parsed.data;
  const [from, to] = [flow.sourceObjects ?? [], flow.destinationObjects ?? []];
  const planClusters = named(to, 'Cluster');
  const said = {
    clusters: clustersIn(to),
    projects: unique(
      of(to, 'Project').flatMap((it) => [it.code, it.name].flatMap((each) => word(each) ?? [])),
    ),
    keywords: keywordsOf(flow.keywords ?? []),
    recipients: named(to, 'Organization'),
    description: textOf(cell(flow.description)),
  };
  const shared = to.flatMap(({ type, behavior }) => (behavior === 'shared' ? (shares[type] ?? []) : []));
  const data: Flow = {
    ...own(flow),
    ...said,
    donors: named(from, 'Organization'),
    planIds: idsIn(to, 'Plan')
      .map(Number)
      .sort((a, b) => a - b),
    years: yearsIn(to),
    countries: unique(of(to, 'Location').flatMap(({ id }) => known[id] ?? [])).sort(),
    shared: unique(shared).sort(),
    bases: basesOf({ ...said, planClusters }),
  };
  const ids = { donorIds: idsIn(from, 'Organization'), recipientIds: idsIn(to, 'Organization') };
  return { data, about: { planNames: named(to, 'Plan'), planCodes: [], planClusters, ...ids } };
}
