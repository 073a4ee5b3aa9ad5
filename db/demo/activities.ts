import type { activities } from '../schema/index.ts';
import type { Calendar, When } from './days.ts';
import { idOf, pick } from './ids.ts';
import { scopeOf } from './operations.ts';
import { organisationId } from './organisations.ts';

type Row = typeof activities.$inferInsert;

/** What one operation's 5W tells each month: invented work of the demo's organisations, in real places. */
type Told = {
  operation: string;
  organisations: [key: string, name: string][];
  pcodes: string;
  /** In the words of its own file; only risk education and assistance reach people. */
  activities: [name: string, reaches: number][];
  cluster: string;
  months: When[];
};

const english: Told['activities'] = [
  ['Explosive ordnance risk education', 420],
  ['Non-technical survey', 0],
  ['Battle area clearance', 0],
  ['Victim assistance', 34],
];

// biome-ignore format: a table reads best as one
const told: Told[] = [
  {
    operation: 'SDN', cluster: 'Mine Action', activities: english,
    organisations: [['UNMAS', 'UNMAS'], ['sample', 'Sample NGO'], ['specimen', 'Specimen Clearance Trust'], ['muster', 'Muster Relief']],
    pcodes: 'SD01 SD02 SD07 SD08 SD10 SD11 SD12 SD15', months: ['m-6', 'm-5', 'm-4', 'm-3', 'm-2', 'm-1'],
  },
  {
    operation: 'BFA', cluster: 'Lutte antimines',
    activities: [['Éducation aux risques des engins explosifs', 310], ['Enquête non technique', 0], ['Assistance aux victimes', 21]],
    organisations: [['sample', 'Sample NGO'], ['exemple', 'Exemple sans mines'], ['modele', 'Assistance modèle aux familles']],
    pcodes: 'BF46 BF49 BF52 BF54 BF56', months: ['m-4', 'm-3', 'm-2', 'm-1'],
  },
  {
    operation: 'UKR', cluster: 'Mine Action', activities: english,
    organisations: [['UNDP', 'UNDP'], ['sample', 'Sample NGO'], ['specimen', 'Specimen Clearance Trust']],
    pcodes: 'UA12 UA23 UA48 UA59 UA63 UA65 UA74', months: ['m-3', 'm-2', 'm-1'],
  },
];

/** Each organisation is in some places with some of its work: not everybody is everywhere. */
const goesOn = (name: string) => pick(`goes on ${name}`, 3) === 0;

function row(of: Told, [key, name]: [string, string], pcode: string, at: number, month: string): Row {
  const [activity = '', reaches = 0] = of.activities[at] ?? [];
  const what = `${of.operation}/${key}/${pcode}/${at}/${month}`;
  const people = (group: string, share: number) =>
    reaches ? Math.round((reaches * share * (60 + pick(`${what}/${group}`, 80))) / 100) : null;
  const [women, men, girls, boys] = [
    people('w', 0.27),
    people('m', 0.22),
    people('g', 0.26),
    people('b', 0.25),
  ];
  const area = /survey|clearance|enquête/i.test(activity) ? 1_500 + pick(what, 48) * 250 : null;
  return {
    id: idOf('activity', what),
    key: what,
    organisationName: name,
    organisationId: organisationId(key),
    activity,
    cluster: of.cluster,
    basis: 'cluster',
    pcode,
    unitPcode: pcode,
    month,
    women,
    men,
    girls,
    boys,
    reached: reaches ? (women ?? 0) + (men ?? 0) + (girls ?? 0) + (boys ?? 0) : null,
    quantity: area === null ? null : String(area),
    unit: area === null ? null : 'm²',
    sheet: '5W',
    ...scopeOf(of.operation),
    sharing: 'network',
  };
}

export const activityRows = ({ on }: Calendar): Row[] =>
  told.flatMap((of) =>
    of.months
      .map(on)
      .flatMap((month) =>
        of.organisations.flatMap((who) =>
          of.pcodes
            .split(' ')
            .flatMap((pcode) =>
              of.activities.flatMap(([activity], at) =>
                goesOn(`${who[0]}/${pcode}/${activity}`) ? [row(of, who, pcode, at, month)] : [],
              ),
            ),
        ),
      ),
  );
