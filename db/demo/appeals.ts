import type { AppealType } from '../enums.ts';
import type { appealCountries, appealFigures, appeals } from '../schema/index.ts';
import type { Calendar } from './days.ts';
import { idOf, pick } from './ids.ts';
import { operationSpecs, scopeOf } from './operations.ts';

/** Thousands of USD that mine action asked and received; null: not stated. */
type Figures = [asked: number | null, received: number | null];
type Row = [
  key: string,
  type: AppealType,
  figures: [twoYearsAgo: Figures, lastYear: Figures, thisYear: Figures],
];

/** Invented. Some asked and got nothing stated, some got more than they asked, some got without asking. */
// biome-ignore format: a table reads best as one
const rows: Row[] = [
  ['AFG', 'HNRP', [[48_300, 31_900], [52_750, 24_100], [61_000, 22_600]]],
  ['BFA', 'HNRP', [[2_100, 0], [2_480, 310], [3_950, 640]]],
  ['CAF', 'HNRP', [[2_700, 450], [1_900, null], [2_250, null]]],
  ['CMR', 'HNRP', [[null, 95], [880, 120], [1_040, 75]]],
  ['COD', 'HNRP', [[9_400, 3_800], [14_200, 5_100], [17_900, 6_200]]],
  ['COL', 'HNRP', [[28_600, 14_900], [35_100, 9_600], [31_200, 8_450]]],
  ['ETH', 'HNRP', [[11_300, 4_400], [16_800, 5_200], [21_400, 5_600]]],
  ['IRQ', 'OTHER', [[19_500, 14_300], [20_700, 11_250], [22_000, 9_400]]],
  ['LBN', 'FA', [[null, 410], [8_600, 7_950], [9_300, 5_020]]],
  ['LBY', 'OTHER', [[6_100, 5_300], [5_900, 6_450], [4_700, 3_980]]],
  ['MLI', 'HNRP', [[6_450, 1_720], [7_100, 1_580], [6_900, 2_040]]],
  ['MMR', 'HNRP', [[31_400, 2_900], [17_600, 1_750], [19_600, 4_300]]],
  ['MOZ', 'HNRP', [[3_300, 2_150], [4_050, 1_310], [null, 620]]],
  ['NER', 'HNRP', [[4_400, 0], [3_500, null], [3_150, 280]]],
  ['NGA', 'HNRP', [[13_900, 5_050], [15_700, 4_200], [18_200, 6_900]]],
  ['PSE', 'FA', [[23_800, 12_100], [33_900, 6_250], [46_500, 13_800]]],
  ['SDN', 'HNRP', [[15_800, 14_100], [41_600, 17_300], [88_400, 31_200]]],
  ['SOM', 'HNRP', [[8_900, 1_050], [12_400, 3_700], [16_300, 6_800]]],
  ['SSD', 'HNRP', [[10_100, 5_200], [14_800, 8_300], [20_900, 11_700]]],
  ['SYR', 'HNRP', [[50_200, 11_300], [64_700, 13_100], [52_300, 14_100]]],
  ['TCD', 'HNRP', [[2_950, 600], [3_400, 810], [3_800, null]]],
  ['UKR', 'HNRP', [[86_900, 91_400], [84_100, 107_800], [74_500, 58_100]]],
  ['YEM', 'HNRP', [[11_200, 7_100], [29_500, 6_700], [38_700, 10_800]]],
  ['LCB', 'RRP', [[null, null], [1_800, 230], [2_250, 540]]],
];

const french = new Set(['BFA', 'CAF', 'CMR', 'COD', 'LCB', 'MLI', 'NER', 'TCD']);

function nameOf(type: AppealType, key: string, year: number) {
  const spec = operationSpecs.find(({ code }) => code === key || code.startsWith(`${key}-`));
  const place = (words = '') => words.replace(/ \((Damascus|Gaziantep|regional|régional)\)$/, '');
  const isFrench = french.has(key);
  const titles: Partial<Record<AppealType, [string, string]>> = {
    HNRP: ['Humanitarian Needs and Response Plan', 'Besoins humanitaires et plan de réponse'],
    FA: ['Flash Appeal', 'Appel éclair'],
    RRP: ['Regional Response Plan', 'Plan régional de réponse'],
    OTHER: ['Humanitarian Overview', 'Aperçu humanitaire'],
  };
  const [english, inFrench] = titles[type] ?? ['Appeal', 'Appel'];
  return isFrench
    ? `${place(spec?.fr)}\u00a0: ${inFrench.toLowerCase()} ${year} (exemple)`
    : `${place(spec?.en)} ${english} ${year} (sample)`;
}

const countriesOf = (key: string) =>
  operationSpecs.find(({ code }) => code === key || code.startsWith(`${key}-`))?.countries ?? [];

type Plan = {
  key: string;
  type: AppealType;
  year: number;
  /** None: nothing is published of it yet. */
  figures?: Figures;
  name: string;
  starts?: string;
  operation?: string;
};

const plans = (year: number): Plan[] => [
  ...rows.flatMap(([key, type, figures]) =>
    figures.map((figure, index): Plan => {
      const its = year - 2 + index;
      return { key, type, year: its, figures: figure, name: nameOf(type, key, its) };
    }),
  ),
  {
    key: 'MMR',
    type: 'FA',
    year: year - 1,
    figures: [3_700, 980],
    name: `Myanmar Flash Addendum ${year - 1} (sample)`,
    starts: '04-01',
  },
  {
    key: 'ETH',
    type: 'CERF',
    year,
    figures: [1_200, 1_200],
    name: `CERF rapid response, Ethiopia ${year} (sample)`,
  },
  {
    key: 'SDN',
    type: 'CBPF',
    year,
    figures: [2_600, 2_050],
    name: `Sudan Humanitarian Fund, standard allocation ${year} (sample)`,
  },
  {
    key: 'SDN',
    type: 'OTHER',
    year,
    figures: [480, null],
    name: `Contingency list of the Kassala hub ${year} (sample)`,
    operation: 'SDN',
  },
  {
    key: 'SSD',
    type: 'CERF',
    year,
    name: `CERF rapid response, South Sudan ${year} (sample)`,
  },
  ...['SDN', 'BFA', 'UKR'].map(
    (key): Plan => ({ key, type: 'HNRP', year: year + 1, name: nameOf('HNRP', key, year + 1) }),
  ),
];

const codeOf = ({ key, type, year, operation }: Plan) =>
  `DEMO-${type}-${key}${String(year).slice(2)}${operation ? '-OWN' : ''}`;
export const appealIdOf = (key: string, type: AppealType, year: number, operation = '') =>
  idOf('appeal', `${key}/${type}/${year}/${operation}`);
const appealId = ({ key, type, year, operation }: Plan) => appealIdOf(key, type, year, operation);
const source = 'Demo data, invented';

/** Published figures are public and of no operation; a list of our own stays within its operation. */
const scope = ({ operation }: Plan) =>
  operation
    ? { ...scopeOf(operation), sharing: 'network' as const }
    : { operationId: null, sharing: 'public' as const };

const asOf = ({ year }: Plan, { on, today, year: current }: Calendar) =>
  year > current
    ? today
    : ([`${year + 1}-03-31`, on('e-1'), today].filter((day) => day >= `${year}-01-01`).sort()[0] ?? today);

const usd = (thousands: number | null) => (thousands === null ? null : String(thousands * 1000));

export const appealRows = (calendar: Calendar): (typeof appeals.$inferInsert)[] =>
  plans(calendar.year).map((plan) => {
    const whole = (20 + pick(codeOf(plan), 60)) * ((plan.figures?.[0] ?? 500) + 100) * 1000;
    return {
      id: appealId(plan),
      code: codeOf(plan),
      name: plan.name,
      type: plan.type,
      language: french.has(plan.key) ? 'fr' : 'en',
      startsOn: `${plan.year}-${plan.starts ?? '01-01'}`,
      endsOn: `${plan.year}-12-31`,
      years: [plan.year],
      originalRequirements: plan.figures ? String(whole) : null,
      revisedRequirements: !plan.figures
        ? null
        : String(Math.round(whole * (0.85 + pick(`${codeOf(plan)}/revised`, 30) / 100))),
      globalHumanitarianOverview: ['HNRP', 'FA', 'RRP'].includes(plan.type),
      source,
      asOf: asOf(plan, calendar),
      ...scope(plan),
    };
  });

export const appealCountryRows = ({ year }: Calendar): (typeof appealCountries.$inferInsert)[] =>
  plans(year).flatMap((plan) =>
    countriesOf(plan.key).map((countryId) => ({ appealId: appealId(plan), countryId, ...scope(plan) })),
  );

export const appealFigureRows = (calendar: Calendar): (typeof appealFigures.$inferInsert)[] =>
  plans(calendar.year).flatMap(({ figures, ...plan }) =>
    !figures
      ? []
      : {
          id: idOf('figure', appealId(plan)),
          appealId: appealId(plan),
          year: plan.year,
          clusterCode: 'PRO-MIN',
          requirements: usd(figures[0]),
          funding: usd(figures[1]),
          source,
          asOf: asOf(plan, calendar),
          ...scope(plan),
        },
  );
