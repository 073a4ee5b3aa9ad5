import type { FlowBoundary, FlowShare, FundingStage, FundingVerdict, MineActionBasis } from '../enums.ts';
import type { fundingDecisions, fundingFlows } from '../schema/index.ts';
import { accountId } from './accounts.ts';
import { appealCountryRows, appealFigureRows, appealRows } from './appeals.ts';
import type { Calendar } from './days.ts';
import { idOf } from './ids.ts';
import { operationSpecs, scopeOf } from './operations.ts';

type Spec = {
  key: string;
  /** Of what the appeal received for mine action, in percent. */
  percent: number;
  donor: string;
  recipient: string;
  description: string;
  clusters: string[];
  bases: MineActionBasis[];
  inAppeal?: true;
  keywords?: string[];
  shared?: FlowShare[];
  stage?: FundingStage;
  boundary?: FlowBoundary;
  flowType?: string;
};

const [a, b, c] = ['Sample Donor Government', 'Example, Government of', 'Muster Foundation'];

/** Invented, one of each kind that is met: within an appeal and outside, shared, hidden elsewhere, moved on, promised. */
// biome-ignore format: a table reads best as one
const specs: Spec[] = [
  { key: 'core', percent: 52, donor: a, recipient: 'United Nations Mine Action Service', description: 'Sample: coordination, survey and clearance', clusters: ['PRO-MIN'], bases: ['cluster', 'organisation', 'words'], inAppeal: true },
  { key: 'ngo', percent: 31, donor: b, recipient: 'Sample Demining Group', description: 'Sample: survey and clearance of access routes', clusters: ['PRO-MIN'], bases: ['cluster', 'keyword', 'organisation'], inAppeal: true, keywords: ['Mine action'], stage: 'commitment' },
  { key: 'outside', percent: 24, donor: c, recipient: 'Sample Demining Group', description: 'Sample: clearance of farm land, outside the appeal', clusters: ['PRO-MIN'], bases: ['cluster', 'organisation'] },
  { key: 'mixed', percent: 13, donor: b, recipient: 'Example Relief', description: 'Sample: rehabilitation and risk education', clusters: ['HEA', 'PRO', 'PRO-MIN'], bases: ['cluster', 'keyword'], keywords: ['Mine action'], shared: ['clusters'], stage: 'commitment' },
  { key: 'protection', percent: 9, donor: a, recipient: 'Example Relief', description: 'Sample: explosive ordnance risk education within a protection project', clusters: ['PRO'], bases: ['keyword', 'words'], inAppeal: true, keywords: ['Mine action'] },
  { key: 'multi', percent: 6, donor: c, recipient: 'Sample Demining Group', description: 'Sample: logistics and security of relief convoys', clusters: ['MS'], bases: ['organisation'] },
  { key: 'victims', percent: 5, donor: b, recipient: 'Exemple Santé', description: 'Sample: prostheses for survivors of unexploded ordnance', clusters: ['HEA'], bases: ['words'], stage: 'commitment' },
  { key: 'years', percent: 17, donor: a, recipient: 'Sample Demining Group', description: 'Sample: three-year clearance programme', clusters: ['PRO-MIN'], bases: ['cluster', 'keyword'], keywords: ['Mine action', 'Multiyear'], shared: ['years'], flowType: 'Parked' },
  { key: 'onward', percent: 11, donor: 'United Nations Mine Action Service', recipient: 'Sample Demining Group', description: 'Sample: grant to an implementing partner', clusters: ['PRO-MIN'], bases: ['cluster', 'organisation'], boundary: 'internal', flowType: 'Pass through' },
  { key: 'pledge', percent: 14, donor: c, recipient: 'United Nations Mine Action Service', description: 'Sample: announced at a pledging conference', clusters: ['PRO-MIN'], bases: ['cluster'], inAppeal: true, stage: 'pledge' },
  { key: 'schools', percent: 40, donor: a, recipient: 'Example Relief', description: 'Sample: safe schools', clusters: ['EDU'], bases: [], inAppeal: true },
];

const scope = { operationId: null, sharing: 'public' as const };
const source = 'Demo data, invented';

/** The plans that received something, with the one country they are for. */
function plansOf(calendar: Calendar) {
  const plans = new Map(appealRows(calendar).map((it) => [it.id, it]));
  const places = Map.groupBy(appealCountryRows(calendar), (it) => it.appealId);
  return appealFigureRows(calendar).flatMap(({ appealId, year, funding, asOf }) => {
    const plan = plans.get(appealId);
    const [only, ...more] = places.get(appealId) ?? [];
    if (!plan || !only || more.length > 0 || plan.operationId || !Number(funding)) return [];
    return {
      key: `${appealId}`,
      name: plan.name,
      year,
      usd: Number(funding),
      asOf: asOf ?? calendar.today,
      country: only.countryId,
    };
  });
}

type Plan = ReturnType<typeof plansOf>[number];
const flowId = (plan: Plan, spec: Spec) => idOf('flow', `${plan.key}/${spec.key}`);

export const fundingFlowRows = (calendar: Calendar): (typeof fundingFlows.$inferInsert)[] =>
  plansOf(calendar).flatMap((plan, at) =>
    specs.map((spec, index) => ({
      id: flowId(plan, spec),
      source,
      flowId: `DEMO-${plan.year}-${String(at * specs.length + index + 1).padStart(4, '0')}`,
      amountUsd: String(Math.round((plan.usd * spec.percent) / 100)),
      on: `${plan.year}-0${(index % 9) + 1}-15`,
      stage: spec.stage ?? 'paid',
      boundary: spec.boundary ?? 'incoming',
      flowType: spec.flowType ?? 'Standard',
      contribution: 'financial',
      donors: [spec.donor],
      recipients: [spec.recipient],
      planNames: spec.inAppeal ? [plan.name] : [],
      clusters: spec.clusters,
      years: spec.shared?.includes('years') ? [plan.year, plan.year + 1, plan.year + 2] : [plan.year],
      countries: [plan.country],
      keywords: spec.keywords ?? [],
      description: spec.description,
      shared: spec.shared ?? [],
      bases: spec.bases,
      asOf: plan.asOf,
      ...scope,
    })),
  );

type Decision = [key: string, verdict: FundingVerdict, note: string];

/** What Geneva decided for Sudan and Ukraine; elsewhere all of it waits. */
const decided: Decision[] = [
  ['protection', 'counts', 'Sample: the donor confirmed that all of it is risk education.'],
  ['multi', 'does_not', 'Sample: convoys only.'],
  ['victims', 'unsure', 'Sample: asked the implementing partner on its share.'],
];

const operationOf = (country: string) =>
  operationSpecs.find(({ code, countries }) => code === country && countries.length === 1)?.code;

export function fundingDecisionRows(calendar: Calendar): (typeof fundingDecisions.$inferInsert)[] {
  const decidedById = accountId('geneva@demo.example');
  const plans = plansOf(calendar).filter(
    ({ country, year, name }) =>
      ['SDN', 'UKR'].includes(country) && year === calendar.year && /Response Plan/.test(name),
  );
  return plans.flatMap((plan) => {
    const code = operationOf(plan.country);
    if (!code) return [];
    const its = {
      year: plan.year,
      decidedById,
      ...scopeOf(code),
    };
    const flows = decided.map(([key, verdict, note]) => ({
      id: idOf('funding decision', `${plan.key}/${key}`),
      flowId: idOf('flow', `${plan.key}/${key}`),
      verdict,
      note,
      ...its,
    }));
    const sum = {
      id: idOf('funding decision', `${plan.key}/sum`),
      label: 'Sample: two clearance teams inside a protection project',
      clusterCode: 'PRO',
      verdict: 'counts' as const,
      amountUsd: String(Math.round(plan.usd / 40)),
      source: 'Sample lead of the protection cluster',
      asOf: plan.asOf,
      ...its,
    };
    return [...flows, sum];
  });
}
