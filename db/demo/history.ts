import type { auditEvents } from '../schema/index.ts';
import { accountId, accountSpecs } from './accounts.ts';
import type { Calendar, When } from './days.ts';
import { idOf, pick } from './ids.ts';
import { scopeOf } from './operations.ts';
import { organisationId } from './organisations.ts';
import { personId } from './people.ts';
import { assignmentId, postId, postSpecs } from './posts.ts';
import { proposalEvents } from './proposals/history.ts';
import { structureId, structureSpec } from './structures.ts';

type Event = typeof auditEvents.$inferInsert & { at: string };

const geneva = accountId('geneva@demo.example');
const admin = accountId('admin@demo.example');
const fieldOfSudan = accountId('field.sdn@demo.example');

const by = (account: string, at: string): Pick<Event, 'actorKind' | 'accountId' | 'at'> => ({
  actorKind: 'account',
  accountId: account,
  at,
});

/** A working hour, the same for the same name. */
const hour = (day: string, name: string) =>
  `${day}T${String(7 + pick(name, 10)).padStart(2, '0')}:${String(pick(`${name}/minute`, 60)).padStart(2, '0')}:00Z`;

const operationIdOf = (key: string) => scopeOf(structureSpec(key).operation).operationId;

const minus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Who came and who left in the last eighteen months, entered a few days ahead. */
function staffing({ today, on }: Calendar): Event[] {
  return postSpecs.flatMap((spec) =>
    spec.held.flatMap((held): Event[] => {
      const [who, organisation, staffingCode, from, until, more] = held;
      const subject = {
        subjectType: 'assignment',
        subjectId: assignmentId(spec, held),
        subjectLabel: `${who}, ${structureSpec(spec.at).name[0]}`,
        operationId: operationIdOf(spec.at),
      };
      const entered = minus(on(from), 3 + pick(who, 9));
      const created: Event = {
        ...by(geneva, hour(entered < today ? entered : on(-2), who)),
        ...subject,
        action: 'assignment.create',
        after: {
          postId: postId(spec),
          personId: personId(who),
          organisationId: organisationId(organisation),
          staffingCode,
          since: on(from),
          until: until === undefined ? null : on(until),
        },
      };
      if (until === undefined || on(until) >= today || !more?.endReason) return [created];
      const ended: Event = {
        ...by(geneva, hour(on(until), `${who}/end`)),
        ...subject,
        action: 'assignment.end',
        before: { until: null, endReason: null },
        after: { until: on(until), endReason: more.endReason },
      };
      return [created, ended];
    }),
  );
}

/** What was changed about structures, told as the commands tell it. */
// biome-ignore format: a table reads best as one
const changed: [at: string, action: 'structure.create' | 'structure.edit', when: When, account: string, before: Event['before'], after: Event['after']][] = [
  ['SDN/Kassala', 'structure.create', -234, geneva, null, { nameEn: 'Kassala hub', type: 'subnational_cluster' }],
  ['SDN', 'structure.edit', -194, geneva, { mailingList: null }, { mailingList: 'sdn-ma@example.org' }],
  ['SDN', 'structure.edit', -61, geneva, { meets: 'Every Tuesday, 10:00 Port Sudan' }, { meets: 'Every second Tuesday, 10:00 Port Sudan' }],
  ['BFA', 'structure.edit', -120, geneva, { mailingList: null }, { mailingList: 'bfa-ma@example.org' }],
  ['SYR-GZ', 'structure.edit', 'm-5', geneva, { phase: 'activated' }, { phase: 'in_transition' }],
  ['LBN', 'structure.edit', 'm-3', geneva, { phase: 'activated' }, { phase: 'in_transition' }],
  ['IRQ/Mosul', 'structure.edit', 'm-6', geneva, { phase: 'in_transition' }, { phase: 'deactivated' }],
  ['OPS', 'structure.create', 'm-16', admin, null, { nameEn: 'Mine Action AoR Operations Cell', type: 'operations_cell' }],
  ['TT', 'structure.create', 'm-14', geneva, null, { nameEn: 'Task Team on Explosive Ordnance Risk Education', type: 'task_team' }],
];

const structural = ({ on }: Calendar): Event[] =>
  changed.map(([at, action, when, account, before, after]) => ({
    ...by(account, hour(on(when), `${at}/${action}/${when}`)),
    action,
    subjectType: 'structure',
    subjectId: structureId(at),
    subjectLabel: structureSpec(at).name[0],
    operationId: operationIdOf(at),
    before,
    after,
  }));

/** Posts whose recruitment was opened, or put off, when they fell vacant. */
const recruiting = ({ on }: Calendar): Event[] =>
  postSpecs.flatMap((spec): Event[] => {
    const last = spec.held.at(-1)?.[4];
    if (!spec.recruitment || typeof last !== 'number' || last > 0) return [];
    return [
      {
        ...by(geneva, hour(on(last + 1), `${spec.at}/recruitment`)),
        action: 'post.edit',
        subjectType: 'post',
        subjectId: postId(spec),
        subjectLabel: structureSpec(spec.at).name[0],
        operationId: operationIdOf(spec.at),
        before: { recruitment: null },
        after: { recruitment: spec.recruitment },
      },
    ];
  });

const grantsGiven = ({ on }: Calendar): Event[] =>
  accountSpecs
    .filter(({ role }) => role !== 'administrator')
    .map(({ email, name, role, operation }) => ({
      ...by(admin, hour(on('m-17'), email)),
      action: 'grant.give',
      subjectType: 'grant',
      subjectId: idOf('grant', email),
      subjectLabel: name,
      operationId: operation ? idOf('operation', operation) : null,
      after: { role, since: on('m-17') },
    }));

/** What a field coordinator did: their own page in the trail is not empty. */
const own = ({ on }: Calendar): Event[] =>
  ([-45, -21, -3] as const).map((when) => ({
    ...by(fieldOfSudan, hour(on(when), `own/${when}`)),
    action: 'self.edit',
    subjectType: 'self',
    subjectId: fieldOfSudan,
    subjectLabel: 'Béa Exemple',
    operationId: null,
    before: { locale: when === -21 ? 'fr' : 'en' },
    after: { locale: when === -21 ? 'en' : 'fr' },
  }));

/** In the order in which it happened, since each event is chained to the one before. */
export function auditEventRows(calendar: Calendar): Event[] {
  const start = calendar.on('m-18');
  return [
    ...staffing(calendar),
    ...structural(calendar),
    ...recruiting(calendar),
    ...grantsGiven(calendar),
    ...own(calendar),
    ...proposalEvents(calendar),
  ]
    .filter(({ at }) => at >= start && at.slice(0, 10) < calendar.today)
    .sort((a, b) => a.at.localeCompare(b.at));
}
