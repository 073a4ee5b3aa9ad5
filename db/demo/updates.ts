import type { PeopleGroup, UpdateStatus, UpdateStep } from '../enums.ts';
import type {
  reportingSchedules,
  updateAttachmentFiles,
  updateAttachments,
  updateFigures,
  updateMoves,
  updatePoints,
  updateQuestions,
  updateSections,
  updates,
  updateVersions,
} from '../schema/index.ts';
import { accountId } from './accounts.ts';
import { described } from './attachments.ts';
import { type Calendar, dayAfter, type When } from './days.ts';
import { idOf, pick } from './ids.ts';
import { scopeOf } from './operations.ts';
import { sketchMap } from './sketch-map.ts';

/** An update that was not sent in time is due or overdue by today's date. */
type Standing = 'acknowledged' | 'submitted' | 'sent_back' | 'skipped' | 'open';

type Row = [code: string, ThreeMonths: [Standing, Standing, Standing], size: number, words: string[]];

// biome-ignore format: a table reads best as one
const rows: Row[] = [
  ['SDN', ['acknowledged', 'acknowledged', 'open'], 164, ['Access to two localities in White Nile was restored. Survey teams are back since the 19th.', 'Markers and paint for 40 km of road.', 'The school of Al-Mithal reopens', 'Children walk to school on a road that was closed for a year.']],
  ['BFA', ['acknowledged', 'skipped', 'sent_back'], 96, ['La route de Modèle à Gabarit est de nouveau ouverte aux convois.', 'Deux équipes d’enquête de plus avant les pluies.', 'Un puits rouvert à Gabarit', 'Le village puise de nouveau son eau sans détour.']],
  ['UKR', ['acknowledged', 'acknowledged', 'submitted'], 310, ['Fields near three settlements can be reached again.', 'Agricultural land before the spring.', 'Sowing after three years', 'A farmer sows where survey teams found nothing left.']],
  ['COL', ['acknowledged', 'acknowledged', 'submitted'], 58, ['One municipality suspended operations for two weeks.', 'Transport by river.', 'A path to the market', 'The path was released to the community.']],
  ['NGA', ['acknowledged', 'submitted', 'open'], 44, ['Two return areas remain out of reach.', 'Risk education for returnees.', 'Teachers trained', 'Twelve teachers now explain what not to touch.']],
  ['SOM', ['acknowledged', 'acknowledged', 'acknowledged'], 71, ['No change.', 'Spare parts for detectors.', 'A bridge in use again', 'Trucks cross where they could not.']],
];

const months: When[] = ['m-3', 'm-2', 'm-1', 'm+0'];
const ends: When[] = ['e-3', 'e-2', 'e-1', 'e+0'];
const dueAfterDays = 10;
const people: PeopleGroup[] = ['women', 'men', 'girls', 'boys'];

type Cycle = {
  id: string;
  code: string;
  operation: string;
  size: number;
  words: string[];
  at: number;
  standing: Standing | 'not_due';
  since: string;
  until: string;
  dueOn: string;
};

const plusDays = (day: string, days: number): string =>
  days === 0 ? day : plusDays(dayAfter(day), days - 1);

const cycles = ({ on }: Calendar): Cycle[] =>
  rows.flatMap(([operation, standings, size, words]) =>
    months.map((month, at) => {
      const [since, until] = [on(month), on(ends[at] ?? month)];
      const code = `${operation}-${since.slice(0, 7)}`;
      const id = idOf('update', `${operation} ${at}`);
      const standing = standings[at] ?? 'not_due';
      const dueOn = plusDays(until, dueAfterDays);
      return { id, code, operation, size, words, at, standing, since, until, dueOn };
    }),
  );

const scheduleId = (operation: string) => idOf('reporting-schedule', operation);
const sharing = 'network' as const;
const placed = ({ operation }: Pick<Cycle, 'operation'>) => ({ ...scopeOf(operation), sharing });
const sent = ({ standing }: Cycle) => ['acknowledged', 'submitted', 'sent_back'].includes(standing);
const sentAt = ({ until, code }: Cycle) => `${plusDays(until, 2 + pick(code, 6))}T09:12:00Z`;
const answeredAt = ({ dueOn }: Cycle) => `${dueOn}T14:30:00Z`;

const statusOf = ({ standing, dueOn }: Cycle, today: string): UpdateStatus => {
  if (standing === 'open') return dueOn < today ? 'overdue' : 'due';
  return standing;
};

/** Whoever writes for an operation; only two of them have an account in the demo. */
const writer = (operation: string) => {
  if (operation === 'SDN') return accountId('field.sdn@demo.example');
  return operation === 'BFA' ? accountId('field.bfa@demo.example') : null;
};

export const reportingScheduleRows = ({ on }: Calendar): (typeof reportingSchedules.$inferInsert)[] =>
  rows.map(([operation]) => ({
    id: scheduleId(operation),
    rhythm: 'monthly',
    since: on('m-3'),
    dueAfterDays,
    ...placed({ operation }),
  }));

export const updateRows = (day: Calendar): (typeof updates.$inferInsert)[] =>
  cycles(day).map((it) => ({
    id: it.id,
    scheduleId: scheduleId(it.operation),
    rhythm: 'monthly',
    code: it.code,
    since: it.since,
    until: it.until,
    dueOn: it.dueOn,
    status: statusOf(it, day.today),
    statusSince: sent(it) ? sentAt(it) : `${it.since}T00:05:00Z`,
    submittedVersion: sent(it) ? 1 : 0,
    submittedAt: sent(it) ? sentAt(it) : null,
    acknowledgedAt: it.standing === 'acknowledged' ? answeredAt(it) : null,
    ...placed(it),
  }));

type Figure = { indicator: string; group: PeopleGroup | null; value: string };

/** Grows and falls a little each month; the latest of one operation jumps, as a slip of the finger would. */
function figuresOf({ size, at, operation, standing }: Cycle): Figure[] {
  const some = (part: number) => Math.round((size * part * (10 + ((at * 3 + size) % 5))) / 10);
  const slip = operation === 'UKR' && standing === 'submitted' ? 10 : 1;
  const one = (indicator: string, value: number): Figure => ({
    indicator,
    group: null,
    value: String(value),
  });
  return [
    one('eore_sessions', some(1)),
    ...people.map((group, n) => ({ indicator: 'eore_people', group, value: String(some(40 + n * 9)) })),
    one('survey_area', some(21_000)),
    one('clearance_area', some(6_200)),
    one('items_destroyed', some(2.5) * slip),
    ...people.map((group, n) => ({ indicator: 'casualties_injured', group, value: String((at + n) % 4) })),
    one('organisations_active', 5 + (size % 9)),
    one('meetings_held', 1 + (at % 2)),
  ];
}

/** Of an update that nobody sent yet, half is written where somebody has an account; of the month that runs, nothing. */
function contentOf(it: Cycle): Record<UpdateStep, Record<string, unknown>> {
  const [access, needs, title, text] = it.words;
  const whole = {
    coordination: { team: 'same', note: null },
    figures: { rows: figuresOf(it) },
    access: { access, needs },
    story: { title, text },
  };
  if (sent(it)) return whole;
  const none = { coordination: {}, figures: {}, access: {}, story: {} };
  return it.standing === 'open' && writer(it.operation)
    ? { ...none, coordination: whole.coordination, figures: { rows: whole.figures.rows.slice(0, 6) } }
    : none;
}

export const updateSectionRows = (day: Calendar): (typeof updateSections.$inferInsert)[] =>
  cycles(day).flatMap((it) =>
    Object.entries(contentOf(it)).map(([step, content]) => {
      const written = Object.keys(content).length > 0;
      return {
        updateId: it.id,
        step: step as UpdateStep,
        content,
        writtenById: written ? writer(it.operation) : null,
        writtenAt: written ? (sent(it) ? sentAt(it) : `${dayAfter(it.until)}T08:40:00Z`) : null,
        ...placed(it),
      };
    }),
  );

/** The road of Sudan's story, as a sketch. */
const sketch = {
  name: 'Road to Al-Mithal.png',
  kind: 'map' as const,
  mediaType: 'image/png',
  description: 'A sketch, not to scale: the road that children use again.',
  content: sketchMap(),
};
const sketched = (it: Cycle) => it.operation === 'SDN' && it.standing === 'acknowledged';
const sketchOf = (it: Cycle) => described(idOf('update-attachment', it.code), sketch);

export const updateAttachmentRows = (day: Calendar): (typeof updateAttachments.$inferInsert)[] =>
  cycles(day)
    .filter(sketched)
    .map((it) => ({
      ...sketchOf(it),
      updateId: it.id,
      uploadedById: writer(it.operation),
      handedIn: true,
      createdAt: sentAt(it),
      updatedAt: sentAt(it),
      ...placed(it),
    }));

export const updateAttachmentFileRows = (day: Calendar): (typeof updateAttachmentFiles.$inferInsert)[] =>
  cycles(day)
    .filter(sketched)
    .map((it) => ({ attachmentId: sketchOf(it).id, content: sketch.content, ...placed(it) }));

const versionOf = (it: Cycle) => ({ ...contentOf(it), check: { withMembers: true } });

/** What was sent, with its words and figures: what digests are made of. */
export const sentUpdates = (day: Calendar) =>
  cycles(day)
    .filter(sent)
    .map((it) => ({ ...it, content: versionOf(it), figures: figuresOf(it) }));

export const updateVersionRows = (day: Calendar): (typeof updateVersions.$inferInsert)[] =>
  cycles(day)
    .filter(sent)
    .map((it) => ({
      updateId: it.id,
      number: 1,
      content: versionOf(it),
      attachments: sketched(it) ? [sketchOf(it)] : [],
      submittedById: writer(it.operation),
      submittedAt: sentAt(it),
      ...placed(it),
    }));

export const updateFigureRows = (day: Calendar): (typeof updateFigures.$inferInsert)[] =>
  cycles(day)
    .filter(sent)
    .flatMap((it) =>
      figuresOf(it).map(({ indicator, group, value }) => ({
        updateId: it.id,
        number: 1,
        indicatorCode: indicator,
        group: group ?? '',
        value,
        ...placed(it),
      })),
    );

const geneva = accountId('geneva@demo.example');

export const updateMoveRows = (day: Calendar): (typeof updateMoves.$inferInsert)[] =>
  cycles(day).flatMap((it) => {
    const step = (move: string, from: UpdateStatus, to: UpdateStatus, at: string, byId: string | null) => ({
      id: idOf('update-move', `${it.code} ${move}`),
      updateId: it.id,
      move,
      from,
      to,
      version: sent(it) && move !== 'fall_due' ? 1 : 0,
      byId,
      at,
      ...placed(it),
    });
    if (it.standing === 'not_due') return [];
    const made = [step('fall_due', 'not_due', 'due', `${dayAfter(it.until)}T00:05:00Z`, null)];
    const by = writer(it.operation);
    if (sent(it)) made.push(step('submit', 'due', 'submitted', sentAt(it), by));
    if (it.standing === 'acknowledged')
      made.push(step('acknowledge', 'submitted', 'acknowledged', answeredAt(it), geneva));
    if (it.standing === 'sent_back')
      made.push(step('send_back', 'submitted', 'sent_back', answeredAt(it), geneva));
    if (it.standing === 'skipped') made.push(step('skip', 'due', 'skipped', sentAt(it), by));
    if (statusOf(it, day.today) === 'overdue')
      made.push(step('fall_overdue', 'due', 'overdue', `${dayAfter(it.dueOn)}T00:05:00Z`, null));
    return made;
  });

export const updatePointRows = (day: Calendar): (typeof updatePoints.$inferInsert)[] =>
  cycles(day)
    .filter(({ standing }) => standing === 'sent_back')
    .flatMap((it) =>
      (
        [
          ['figures', 'La surface dépolluée comprend-elle celle du mois dernier ?'],
          ['access', 'Depuis quel jour la route est-elle ouverte ?'],
        ] as const
      ).map(([step, body], at) => ({
        id: idOf('update-point', `${it.code} ${at}`),
        updateId: it.id,
        number: at + 1,
        step,
        body,
        version: 1,
        raisedById: geneva,
        raisedAt: answeredAt(it),
        ...placed(it),
      })),
    );

/** Of updates that wait: a figure of one that jumps is asked about, and another's question was answered. */
const questions: Record<string, { body: string; reply?: string }> = {
  UKR: { body: 'Far more items were destroyed than in the month before. Is the figure right?' },
  NGA: {
    body: 'Which of the two return areas comes next?',
    reply: 'The northern one, as soon as the bridge carries our vehicles.',
  },
};

export const updateQuestionRows = (day: Calendar): (typeof updateQuestions.$inferInsert)[] =>
  cycles(day).flatMap((it) => {
    const asked = it.standing === 'submitted' && questions[it.operation];
    if (!asked) return [];
    return [
      {
        id: idOf('update-question', it.code),
        updateId: it.id,
        version: 1,
        ...asked,
        state: asked.reply ? ('answered' as const) : ('open' as const),
        askedById: geneva,
        askedAt: `${plusDays(sentAt(it).slice(0, 10), 1)}T10:20:00Z`,
        endedAt: asked.reply ? `${plusDays(sentAt(it).slice(0, 10), 2)}T07:45:00Z` : null,
        ...placed(it),
      },
    ];
  });
