import { z } from 'zod';
import {
  appealTypes,
  flowShares,
  flowStandings,
  fundingStages,
  fundingVerdicts,
  mineActionBases,
} from '#db/enums.ts';
import { Day, Id, StoredDay, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { Amount } from '#lib/proposals/amount.ts';
import { explanations } from './truth.ts';

const Year = z.coerce.number().int().min(1990).max(2099);
const thisYear = () => new Date().getUTCFullYear();

const Usd = z.string().nullable().describe('USD as a decimal string; null: not stated, which is not zero');
const Counted = z.object({ usd: Usd, flows: z.int() });

export const TruthKey = z.object({
  id: Id,
  year: Year.optional().describe('Default: the newest year in which something is known'),
});

const sorts = ['name', 'required', 'received', 'found', 'open'] as const;
const truthFilters = {
  year: Year.default(thisYear),
  q: z.string().trim().max(100).optional().describe('Words of the operation’s name or code'),
  known: Ticked.optional().describe('Only operations of which something is known in the year'),
};
export const TruthFilter = listInput(sorts, truthFilters);
export const TruthChoice = z.object(truthFilters);

const flowFilters = {
  id: Id.describe('The operation'),
  year: Year.default(thisYear),
  standing: z.enum(flowStandings).optional(),
  others: Ticked.optional().describe('Also flows of which nothing says that they are mine action’s'),
};
export const FlowFilter = listInput(['standing', 'amount', 'on'], flowFilters).extend({
  flow: Id.optional().describe('This one alone'),
});
export const FundingScreen = FlowFilter.extend({ year: TruthKey.shape.year });
export const FlowChoice = z.object(flowFilters);

const Asked = z.object({
  usd: Usd.describe('Asked through us: each proposal once, its largest amount'),
  proposals: z.int(),
  accepted: Usd,
  recorded: Usd.describe('Committed and paid, by the funding records of its submissions'),
});

const Figures = z.object({
  appeals: z.int(),
  regional: z.int().describe('Appeals of several operations’ countries: not in the sums'),
  silent: z.int().describe('Of the appeals, those that state no requirement'),
  required: Usd,
  received: Usd,
  receivedOfRequired: Usd.describe('Of that, what went to appeals that state a requirement'),
  source: z.string().nullable(),
  asOf: StoredDay.nullable(),
});

const Flows = z.object({
  known: z.int().describe('Flows of the operation’s countries in the year, of whatever cluster'),
  source: z.string().nullable(),
  asOf: StoredDay.nullable(),
  coded: Counted.describe('Under the cluster Mine Action'),
  codedShared: Counted.describe('Of those, shared with other clusters: their whole amounts'),
  codedInAppeals: Counted.describe('Of those, within an appeal'),
  confirmed: Counted.describe('Inside another cluster, and said to be mine action’s by a person'),
  open: Counted.describe(
    'Inside another cluster, with something that speaks for mine action; nobody has decided',
  ),
  shared: Counted.describe('Under the cluster, but also for another year or place, or moved on: in no sum'),
  pledged: Counted,
  leftOut: Counted.describe('Said by a person not to be mine action’s'),
});

const truth = {
  year: z.int(),
  asked: Asked,
  figures: Figures,
  flows: Flows,
  sums: z.object({ confirmed: Usd, unsure: Usd }).describe('Sums that people told, and no flow shows'),
  received: z
    .object({ by: z.enum(['flows', 'figures']).nullable(), usd: Usd })
    .describe('The most that can be said was received, nothing counted twice'),
  percent: z.number().nullable().describe('Received of required, both as the appeals state them; else null'),
};

const named = { id: Id, code: z.string(), nameEn: z.string(), nameFr: z.string() };

export const FundingTruthRow = z.object({ ...named, ...truth }).meta({ id: 'FundingTruthRow' });

const Decision = z.object({
  id: Id,
  verdict: z.enum(fundingVerdicts),
  amountUsd: Usd,
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string(),
  version: z.int(),
});

const Appeal = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  type: z.enum(appealTypes),
  required: Usd,
  received: Usd,
  source: z.string(),
  asOf: StoredDay.nullable(),
  counted: z.boolean().describe('False: it is also for countries elsewhere'),
});

export const FundingTruth = z
  .object({
    ...named,
    ...truth,
    years: z.int().array().describe('Years in which something is known'),
    confidence: z
      .enum(['high', 'medium'])
      .describe('Of the flows under the cluster: medium where some are shared'),
    explanations: z.enum(explanations).array(),
    appeals: Appeal.array(),
    decisions: Decision.extend({
      label: z.string().nullable(),
      clusterCode: z.string().nullable(),
      source: z.string().nullable(),
      asOf: StoredDay.nullable(),
    })
      .array()
      .describe('Sums that people told'),
    may: z.object({ decide: z.boolean() }),
  })
  .meta({ id: 'FundingTruth' });

export const Flow = z
  .object({
    id: Id,
    source: z.string(),
    flowId: z.string(),
    amountUsd: z.string(),
    originalAmount: z.string().nullable(),
    originalCurrency: z.string().nullable(),
    on: StoredDay.nullable(),
    stage: z.enum(fundingStages),
    boundary: z.string(),
    flowType: z.string(),
    donors: z.string().array(),
    recipients: z.string().array(),
    recipient: z.object({ id: Id, nameEn: z.string(), nameFr: z.string() }).nullable(),
    planNames: z.string().array(),
    clusters: z.string().array(),
    years: z.int().array(),
    countries: z.string().array(),
    projects: z.string().array(),
    keywords: z.string().array(),
    description: z.string().nullable(),
    shared: z.enum(flowShares).array(),
    bases: z.enum(mineActionBases).array().describe('Why it may be mine action’s, the surest first'),
    asOf: StoredDay,
    standing: z.enum(flowStandings),
    countedUsd: z
      .string()
      .describe('What of it counts where it stands: the part that a person named, else all'),
    decision: Decision.nullable(),
  })
  .meta({ id: 'FundingFlow' });

const decision = {
  year: Year,
  verdict: z.enum(fundingVerdicts),
  amountUsd: Amount,
  note: z.string().trim().max(2_000).nullish(),
};

export const NewDecision = z
  .object({
    id: Id.describe('The operation'),
    ...decision,
    flowId: Id.nullish().describe('None: a sum that no flow shows'),
    label: z.string().trim().max(300).nullish().describe('What the sum is'),
    clusterCode: z.string().max(20).nullish().describe('The cluster whose figures hold it'),
    source: z.string().trim().max(300).nullish(),
    asOf: Day.nullish(),
    version: Version,
  })
  .superRefine(({ flowId, label, amountUsd, source }, context) => {
    if (flowId) return;
    const missing = { label: !label, amountUsd: amountUsd === null, source: !source };
    for (const [path, lacks] of Object.entries(missing))
      if (lacks) context.addIssue({ code: 'custom', path: [path], message: 'required' });
  });

export const DecisionRemoval = z.object({ id: Id, version: Version });

export const FundingDecision = z
  .object({
    id: Id,
    operationId: Id.nullable(),
    year: z.int(),
    flowId: Id.nullable(),
    label: z.string().nullable(),
    clusterCode: z.string().nullable(),
    verdict: z.enum(fundingVerdicts),
    amountUsd: Usd,
    source: z.string().nullable(),
    asOf: StoredDay.nullable(),
    note: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'FundingDecision' });

export type FundingTruthListed = z.output<typeof FundingTruthRow>;
export type FundingTruthShown = z.output<typeof FundingTruth>;
export type FlowShown = z.output<typeof Flow>;
