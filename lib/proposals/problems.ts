import type { ProposalSection } from '#db/enums.ts';
import { centsOf } from './amount.ts';
import { sumsOf } from './gist.ts';
import { type Contents, sexAndAge } from './sections.ts';

/** What is said of a proposal that does not fit together. */
export const problemCodes = [
  'missing',
  'people_by_place_differ',
  'amount_by_place_differs',
  'above_people_in_need',
  'above_cluster_need',
  'more_older_than_people',
  'more_disabled_than_people',
  'no_rate',
  'group_twice',
  'place_twice',
  'unknown_place',
  'target_below_baseline',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** `error`: stands in the way of submission; `warning`: is said, and left to the writer. */
export type Problem = {
  section: ProposalSection;
  code: ProblemCode;
  /** The field that is missing. */
  field?: string;
  values?: Record<string, string | number>;
  severity: 'error' | 'warning';
};

/** How strict an appeal is: which sections it requires, and whether sums that differ and places that no list has are errors. */
export type Demands = {
  requiredSections: readonly ProposalSection[];
  strictSums: boolean;
  /** People in need of mine action, as the plans of the place and year count them; none: they do not say. */
  clusterNeed?: number | null;
  /** Places that the lists of the operation's countries do not have, as they were typed. */
  unknownPlaces?: readonly string[];
};

type Missing = { [S in ProposalSection]: (content: Contents[S]) => string[] };

/** The fields that make a section complete. */
const missing: Missing = {
  summary: ({ title, organisationId, objective }) => [
    ...(title ? [] : ['title']),
    ...(organisationId ? [] : ['organisationId']),
    ...(objective ? [] : ['objective']),
  ],
  activities: ({ pillars, activities, description }) => [
    ...(pillars.length > 0 ? [] : ['pillars']),
    ...(activities.length > 0 ? [] : ['activities']),
    ...(description ? [] : ['description']),
  ],
  needs: ({ text, source }) => [...(text ? [] : ['text']), ...(source ? [] : ['source'])],
  people: ({ rows }) =>
    rows.some((row) => sexAndAge.some((who) => row[who] !== null && row[who] !== undefined)) ? [] : ['rows'],
  places: ({ rows }) => (rows.length > 0 ? [] : ['rows']),
  budget: ({ currency, rows }) => [
    ...(currency ? [] : ['currency']),
    ...(rows.some((row) => row.amount !== null) ? [] : ['rows']),
  ],
  schedule: ({ startsOn, months }) => [...(startsOn ? [] : ['startsOn']), ...(months ? [] : ['months'])],
  indicators: ({ rows }) =>
    rows.some((row) => row.target !== null && row.target !== undefined) ? [] : ['rows'],
  risks: ({ rows }) => (rows.length > 0 ? [] : ['rows']),
  gender: ({ marker, kind }) => [
    ...(marker === null || marker === undefined ? ['marker'] : []),
    ...(kind || marker === 0 ? [] : ['kind']),
  ],
  contacts: ({ rows }) => (rows.some((row) => row.email || row.phone) ? [] : ['rows']),
};

/** The fields that a section still lacks: none means that it is complete. */
export const missingIn = <S extends ProposalSection>(section: S, content: Contents[S]): string[] =>
  missing[section](content);

/** Everything that stands against this proposal: the same list while it is written and when it is submitted. */
export function problemsOf(
  contents: Contents,
  { requiredSections, strictSums, clusterNeed = null, unknownPlaces = [] }: Demands,
): Problem[] {
  const required = new Set<ProposalSection>(['summary', ...requiredSections]);
  const gaps = [...required].flatMap((section): Problem[] =>
    missingIn(section, contents[section] as never).map((field) => ({
      section,
      code: 'missing',
      field,
      severity: 'error',
    })),
  );
  const sums = strictSums ? 'error' : 'warning';
  return [
    ...gaps,
    ...[
      ...sumProblems(contents),
      ...needProblems(contents, clusterNeed),
      ...unknownPlaces.map((name): Said => ({ section: 'places', code: 'unknown_place', values: { name } })),
    ].map((problem): Problem => ({ ...problem, severity: sums })),
    ...slips(contents),
  ];
}

type Said = Omit<Problem, 'severity'>;

/** Only where both sides are stated: blank is not zero. */
function sumProblems(contents: Contents): Said[] {
  const sums = sumsOf(contents);
  const { inNeed } = contents.people;
  const said: Said[] = [];
  if (sums.people !== null && sums.peopleByPlace !== null && sums.people !== sums.peopleByPlace)
    said.push({
      section: 'places',
      code: 'people_by_place_differ',
      values: { places: sums.peopleByPlace, total: sums.people },
    });
  if (sums.amount && sums.amountByPlace && centsOf(sums.amount) !== centsOf(sums.amountByPlace))
    said.push({
      section: 'places',
      code: 'amount_by_place_differs',
      values: { places: sums.amountByPlace, total: sums.amount },
    });
  if (sums.people !== null && inNeed !== null && inNeed !== undefined && sums.people > inNeed)
    said.push({
      section: 'people',
      code: 'above_people_in_need',
      values: { targeted: sums.people, inNeed },
    });
  return said;
}

/** Nobody needs mine action in a proposal whom the plan does not count. */
function needProblems({ people: { inNeed } }: Contents, clusterNeed: number | null): Said[] {
  if (clusterNeed === null || inNeed === null || inNeed === undefined || inNeed <= clusterNeed) return [];
  return [{ section: 'people', code: 'above_cluster_need', values: { inNeed, total: clusterNeed } }];
}

/** What can be no one's intention, whatever the appeal demands. */
const slips = (contents: Contents): Problem[] => [
  ...partsAboveWhole(contents),
  ...twice(contents.people.rows.map((row) => row.group)).map((name) =>
    error('people', 'group_twice', { name }),
  ),
  ...twice(contents.places.rows.map((row) => row.pcode)).map((name) =>
    error('places', 'place_twice', { name }),
  ),
  ...(contents.budget.currency && contents.budget.currency !== 'USD' && !contents.budget.rate
    ? [error('budget', 'no_rate')]
    : []),
  ...contents.indicators.rows
    .filter(({ baseline, target }) => target !== null && (baseline ?? 0) > (target ?? Infinity))
    .map(({ indicator }): Problem => {
      const values = { name: indicator };
      return { section: 'indicators', code: 'target_below_baseline', values, severity: 'warning' };
    }),
];

const error = (
  section: ProposalSection,
  code: ProblemCode,
  values: Record<string, string | number> = {},
): Problem => ({ section, code, values, severity: 'error' });

function partsAboveWhole(contents: Contents): Problem[] {
  const total = sumsOf(contents).people;
  const { older, disability } = contents.people;
  if (total === null) return [];
  return [
    ...((older ?? 0) > total ? [error('people', 'more_older_than_people', { total })] : []),
    ...((disability ?? 0) > total ? [error('people', 'more_disabled_than_people', { total })] : []),
  ];
}

const twice = (names: readonly string[]) => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
