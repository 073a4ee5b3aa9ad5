import type { ProposalSection } from '../../enums.ts';
import type { appealChecks, appealCriteria, appealRules } from '../../schema/index.ts';
import { appealIdOf } from '../appeals.ts';
import type { Calendar } from '../days.ts';
import { idOf } from '../ids.ts';
import { scopeOf } from '../operations.ts';

export type AppealKey = 'SDN' | 'BFA' | 'UKR' | 'CERF' | 'SHF' | 'LIST';

type Spec = {
  appeal: (year: number) => string;
  year: (year: number) => number;
  operation?: string;
  /** Days from today, and the hour there; none: no deadline. */
  deadline: [days: number, hour: string] | null;
  systemDeadline: [days: number, hour: string] | null;
  zone: string;
  envelope: number | null;
  reviewers: number;
  secondReader?: true;
  hcApproval: boolean;
  pattern: string;
  sections: ProposalSection[];
  criteria: readonly (readonly [nameEn: string, nameFr: string, weight: string])[];
};

const usual: ProposalSection[] = ['activities', 'needs', 'people', 'places', 'budget', 'schedule', 'gender'];

const ofPlans = [
  ['Need and severity', 'Besoins et gravité', '25'],
  ['Fit with the appeal’s strategy', 'Cohérence avec la stratégie de l’appel', '20'],
  ['Capacity and access', 'Capacité et accès', '20'],
  ['Value for money', 'Rapport coût-efficacité', '15'],
  ['Age, gender, disability', 'Âge, genre, handicap', '10'],
  ['Accountability and safety', 'Redevabilité et sécurité', '10'],
] as const;

const ofFunds = [
  ['Life-saving', 'Caractère vital', '3'],
  ['Ready to start', 'Prêt à démarrer', '2'],
  ['Value for money', 'Rapport coût-efficacité', '1'],
] as const;

/** Appeals that take proposals in: open ones, and two of this year that have closed. */
const specs: Record<AppealKey, Spec> = {
  SDN: {
    appeal: (year) => appealIdOf('SDN', 'HNRP', year + 1),
    year: (year) => year + 1,
    deadline: [3, '17:00'],
    systemDeadline: [6, '23:59'],
    zone: 'Europe/Zurich',
    envelope: 30_000_000,
    reviewers: 2,
    secondReader: true,
    hcApproval: true,
    pattern: 'MA-{year}-{country}-{number}',
    sections: usual,
    criteria: ofPlans,
  },
  BFA: {
    appeal: (year) => appealIdOf('BFA', 'HNRP', year + 1),
    year: (year) => year + 1,
    deadline: [10, '17:00'],
    systemDeadline: [14, '23:59'],
    zone: 'Africa/Ouagadougou',
    envelope: 4_000_000,
    reviewers: 2,
    hcApproval: true,
    pattern: 'MA-{year}-{country}-{number}',
    sections: usual,
    criteria: ofPlans,
  },
  UKR: {
    appeal: (year) => appealIdOf('UKR', 'HNRP', year + 1),
    year: (year) => year + 1,
    deadline: [17, '17:00'],
    systemDeadline: [21, '18:00'],
    zone: 'Europe/Kyiv',
    envelope: 24_000_000,
    reviewers: 1,
    hcApproval: true,
    pattern: 'MA-{year}-{country}-{number}',
    sections: usual,
    criteria: ofPlans,
  },
  CERF: {
    appeal: (year) => appealIdOf('SSD', 'CERF', year),
    year: (year) => year,
    deadline: [-120, '12:00'],
    systemDeadline: [-118, '23:59'],
    zone: 'Europe/Zurich',
    envelope: 1_500_000,
    reviewers: 2,
    hcApproval: true,
    pattern: 'CERF-{year}-{country}-{number}',
    sections: ['needs', 'people', 'budget'],
    criteria: ofFunds,
  },
  SHF: {
    appeal: (year) => appealIdOf('SDN', 'CBPF', year),
    year: (year) => year,
    deadline: [-190, '17:00'],
    systemDeadline: [-187, '23:59'],
    zone: 'Africa/Khartoum',
    envelope: 2_600_000,
    reviewers: 1,
    hcApproval: true,
    pattern: 'SHF-{year}-{country}-{number}',
    sections: ['needs', 'people', 'budget'],
    criteria: ofFunds,
  },
  LIST: {
    appeal: (year) => appealIdOf('SDN', 'OTHER', year, 'SDN'),
    year: (year) => year,
    operation: 'SDN',
    deadline: [40, '12:00'],
    systemDeadline: null,
    zone: 'Africa/Khartoum',
    envelope: null,
    reviewers: 1,
    hcApproval: false,
    pattern: 'KAS-{year}-{number}',
    sections: [],
    criteria: ofFunds,
  },
};

const keys = Object.keys(specs) as AppealKey[];

export const appealOf = (key: AppealKey, { year }: Calendar) => specs[key].appeal(year);
export const criteriaOf = (key: AppealKey) =>
  specs[key].criteria.map(([name, , weight]) => ({ id: idOf('criterion', `${key}/${name}`), weight }));

/** The code of a submission by the appeal's own pattern. */
export const codeOf = (key: AppealKey, country: string, number: number, { year }: Calendar) =>
  specs[key].pattern
    .replace('{year}', String(specs[key].year(year)))
    .replace('{country}', country)
    .replace('{number}', String(number).padStart(3, '0'));

/** The hour that a clock there says, as a moment: tried until the clock says so, summer time or not. */
function moment(day: string, hour: string, zone: string): string {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const wanted = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}, ${hour}`;
  const base = Date.parse(`${day}T${hour}:00Z`);
  const hours = Array.from({ length: 27 }, (_, at) => at - 12);
  const found = hours
    .map((ahead) => new Date(base - ahead * 3_600_000))
    .find((at) => shown.format(at) === wanted);
  return (found ?? new Date(base)).toISOString();
}

/** An appeal of one operation keeps what hangs on it there. */
const scope = ({ operation }: Spec) =>
  operation ? { ...scopeOf(operation), sharing: 'network' as const } : { operationId: null };

export const appealRuleRows = (calendar: Calendar): (typeof appealRules.$inferInsert)[] =>
  keys.map((key) => {
    const spec = specs[key];
    const at = (told: Spec['deadline']) => told && moment(calendar.on(told[0]), told[1], spec.zone);
    return {
      appealId: appealOf(key, calendar),
      deadline: at(spec.deadline),
      systemDeadline: at(spec.systemDeadline),
      timeZone: spec.zone,
      envelopeUsd: spec.envelope === null ? null : String(spec.envelope),
      reviewersNeeded: spec.reviewers,
      secondReader: spec.secondReader ?? false,
      hcApproval: spec.hcApproval,
      requiredSections: spec.sections,
      codePattern: spec.pattern,
      ...scope(spec),
    };
  });

export const appealCriterionRows = (calendar: Calendar): (typeof appealCriteria.$inferInsert)[] =>
  keys.flatMap((key) =>
    specs[key].criteria.map(([nameEn, nameFr, weight], position) => ({
      id: idOf('criterion', `${key}/${nameEn}`),
      appealId: appealOf(key, calendar),
      position,
      nameEn,
      nameFr,
      weight,
      ...scope(specs[key]),
    })),
  );

const checks = [
  ['The organisation is accredited, or has applied', 'L’organisation est accréditée, ou a déposé sa demande'],
  ['The sub-cluster has seen it', 'Le sous-cluster l’a vue'],
  ['A channel for complaints is in place', 'Un mécanisme de plainte est en place'],
] as const;

export const checksOf = (key: AppealKey) => checks.map((_, position) => idOf('check', `${key}/${position}`));

export const appealCheckRows = (calendar: Calendar): (typeof appealChecks.$inferInsert)[] =>
  keys.flatMap((key) =>
    checks.map(([nameEn, nameFr], position) => ({
      id: idOf('check', `${key}/${position}`),
      appealId: appealOf(key, calendar),
      position,
      nameEn,
      nameFr,
      ...scope(specs[key]),
    })),
  );
