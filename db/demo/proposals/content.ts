import type { Calendar } from '../days.ts';
import { organisationId } from '../organisations.ts';
import type { ProposalSpec } from './spec.ts';

/** A total in shares, whole numbers that add up to it: the last one takes what rounding left. */
function shared(total: number, shares: readonly number[], step: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => Math.round((total * share) / whole / step) * step);
  const rest = parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
  return [...parts.slice(0, -1), total - rest];
}

const stepOf = (total: number) => (total >= 10_000 ? 100 : 10);

/** Women, men, girls and boys of each group. */
function peopleOf({ people, groups, inNeed, source }: ProposalSpec) {
  const sizes = shared(
    people,
    groups.map(([, share]) => share),
    stepOf(people),
  );
  return {
    rows: groups.map(([group], at) => {
      const size = sizes[at] ?? 0;
      const [women, men, girls, boys] = shared(size, [30, 22, 24, 24], size >= 10_000 ? 100 : 1);
      return { group, women, men, girls, boys };
    }),
    older: Math.round((people * 0.06) / 10) * 10,
    disability: Math.round((people * 0.15) / 10) * 10,
    inNeed,
    inNeedSource: source,
  };
}

const usd = ({ amount }: ProposalSpec) => amount * 1000;

const plain = (title: string) =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');

/** Every section of a proposal, in the very shape in which `lib/proposals/sections.ts` keeps it. */
export function contentOf(spec: ProposalSpec, { on }: Calendar) {
  const people = shared(
    spec.people,
    spec.places.map(([, share]) => share),
    stepOf(spec.people),
  );
  const money = shared(
    usd(spec),
    spec.places.map(([, share]) => share),
    1000,
  );
  const amounts = shared(
    usd(spec),
    spec.lines.map(([, share]) => share),
    1000,
  );
  const [marker, kind, analysis, adapted, participation, benefits] = spec.gender;
  const [name, role] = spec.contact;
  return {
    summary: {
      title: spec.title,
      organisationId: organisationId(spec.organisation),
      ...(spec.partners && { partners: spec.partners }),
      objective: spec.objective,
      abstract: spec.abstract,
    },
    activities: {
      pillars: spec.pillars,
      activities: spec.activities,
      description: spec.description,
      imas: spec.imas,
    },
    needs: { text: spec.needs, source: spec.source, sourceOn: on('m-1') },
    people: peopleOf(spec),
    places: {
      rows: spec.places.map(([pcode, , note], at) => ({
        pcode,
        people: people[at] ?? null,
        amount: String(money[at]),
        ...(note && { note }),
      })),
    },
    budget: {
      currency: 'USD',
      rate: null,
      rows: spec.lines.map(([line], at) => ({ line, amount: String(amounts[at]) })),
    },
    schedule: { startsOn: on(spec.starts), months: spec.months, plan: spec.plan },
    indicators: {
      rows: spec.indicators.map(([indicator, unit, baseline, target, from]) => ({
        indicator,
        unit,
        baseline,
        target,
        source: from,
      })),
    },
    risks: { rows: spec.risks.map(([risk, likelihood, mitigation]) => ({ risk, likelihood, mitigation })) },
    gender: { marker, kind, analysis, adapted, participation, benefits },
    contacts: {
      rows: [
        { name, role, email: `${plain(name)}@example.org`, phone: `+000 00 000 ${1000 + name.length * 37}` },
      ],
    },
  };
}

const dayLength = 86_400_000;

/** What lists read of the text: the same as `lib/proposals/gist.ts` takes from it, which a test there holds it to. */
export function gistOf(spec: ProposalSpec, { on }: Calendar) {
  const startsOn = on(spec.starts);
  const [year = 0, month = 0] = startsOn.split('-').map(Number);
  // Every demo project begins on the first of a month.
  const endsOn = new Date(Date.UTC(year, month - 1 + spec.months, 1) - dayLength).toISOString().slice(0, 10);
  return {
    title: spec.title,
    organisationId: organisationId(spec.organisation),
    pillars: spec.pillars,
    places: spec.places.map(([pcode]) => pcode),
    startsOn,
    endsOn,
    budgetUsd: String(usd(spec)),
    peopleTargeted: spec.people,
  };
}
