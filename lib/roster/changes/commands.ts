import { eq, sql } from 'drizzle-orm';
import type { ChangeStatus } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { accounts, changeRequests } from '#db/schema/index.ts';
import { type Actor, can, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { sendMail } from '#lib/mail/send.ts';
import { Refusal } from '#lib/refusal.ts';
import { personShown } from '../names.ts';
import { applyChange } from './apply.ts';
import { differing } from './differing.ts';
import { Acceptance, Declination, Proposal, proposable, Withdrawal } from './schema.ts';
import { storeChanges } from './store.ts';
import { type Current, personOf, subjectOf } from './subject.ts';

type Row = typeof changeRequests.$inferSelect;

/** A field coordinator asks for a change of what lies in the own operation: people through the posts they hold. */
export const proposeChange = command({
  action: 'change.propose',
  reading: 'post.read',
  input: Proposal,
  async subject({ db, actor, input: { subjectType, subjectId } }) {
    const current = await subjectOf(db, subjectType, subjectId);
    if (!current || !(await shown(db, subjectType, current))) return;
    return { ...current, operationId: await placeOf(db, actor, subjectType, current) };
  },
  async run({ db, actor, input: { subjectType, subjectId, note, ...words }, subject }) {
    const proposed = differing(subject, allowed(subjectType, words));
    if (Object.keys(proposed).length === 0 && !note)
      throw new Refusal('invalid', { fields: { note: ['nothing_changed'] } });
    const wanted = {
      subjectType,
      subjectId,
      subjectVersion: subject.version,
      operationId: subject.operationId,
      proposed,
      note: note ?? null,
    };
    const personId = personOf(subjectType, subject);
    const from = { origin: 'inside', personId, proposedBy: actor.accountId, sharing: 'network' } as const;
    const [id = ''] = await storeChanges(db, [wanted], from);
    return { id, status: 'open' as const, version: 1 };
  },
  records: ({ input: { subjectType, subjectId } }) => ({
    before: null,
    after: { of: subjectType, subjectId },
  }),
});

/** Only the fields that this kind of record has; a contact whose value is hidden is not proposed over. */
const allowed = (type: keyof typeof proposable, words: Record<string, unknown>) =>
  Object.fromEntries(
    Object.keys(proposable[type]).flatMap((name) => (name in words ? [[name, words[name]]] : [])),
  );

async function shown(db: Db, type: string, current: Current): Promise<boolean> {
  const id = type === 'person' ? current.id : type === 'contact' ? (current.personId as string) : null;
  if (!id) return true;
  const { rows } = await db.execute(sql`select 1 where ${personShown(sql`${id}::uuid`)}`);
  return rows.length > 0;
}

/** People and their contacts belong to the operations they serve in. */
async function placeOf(db: Db, actor: Actor, type: string, current: Current): Promise<string | null> {
  if (type !== 'person' && type !== 'contact') return current.operationId;
  const id = type === 'person' ? current.id : current.personId;
  const { rows } = await db.execute<{ place: string }>(sql`
    select distinct operation_id as place from assignments where person_id = ${id as string}
      and operation_id is not null and (until is null or until >= current_date)`);
  const places = [current.operationId, ...rows.map(({ place }) => place)];
  return places.find((place) => can(actor, 'change.propose', place)) ?? current.operationId;
}

const load = async (db: Db, id: string, lock: boolean): Promise<Row | undefined> => {
  const rows = db.select().from(changeRequests).where(eq(changeRequests.id, id));
  return (await (lock ? rows.for('update') : rows))[0];
};

function requireOpen(subject: Row) {
  if (subject.status !== 'open') throw new Refusal('wrong_status');
}

/** The change is made as if by hand, under the rules of that act; then the request is closed. */
export const acceptChange = command({
  action: 'change.accept',
  input: Acceptance,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, actor, input, subject }) {
    requireOpen(subject);
    await applyChange(db, actor, subject, input.subjectVersion ?? subject.subjectVersion);
    return decide(db, actor, subject, 'accepted', null);
  },
  records: ({ subject, output }) => told(subject.status, output.status),
});

export const declineChange = command({
  action: 'change.decline',
  input: Declination,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  run({ db, actor, input, subject }) {
    requireOpen(subject);
    return decide(db, actor, subject, 'declined', input.reason);
  },
  records: ({ subject, output }) => told(subject.status, output.status),
});

/** Only by whoever proposed it; to anybody else it is not theirs to see. */
export const withdrawChange = command({
  action: 'change.withdraw',
  input: Withdrawal,
  async subject({ db, actor, input, lock }) {
    const found = await load(db, input.id, lock);
    return found?.proposedBy === actor.accountId ? found : undefined;
  },
  run({ db, actor, subject }) {
    requireOpen(subject);
    return decide(db, actor, subject, 'withdrawn', null);
  },
  records: ({ subject, output }) => told(subject.status, output.status),
});

/** What was proposed is personal data: the trail says that it was decided, and how. */
const told = (before: ChangeStatus, after: ChangeStatus) => ({
  before: { status: before },
  after: { status: after },
});

async function decide(db: Db, actor: Actor, subject: Row, status: ChangeStatus, reason: string | null) {
  const [decided] = await db
    .update(changeRequests)
    .set({
      status,
      reason,
      decidedBy: actor.accountId,
      decidedAt: sql`now()`,
      version: subject.version + 1,
    })
    .where(eq(changeRequests.id, subject.id))
    .returning({ id: changeRequests.id, status: changeRequests.status, version: changeRequests.version });
  if (!decided) throw new Refusal('not_found');
  if (status !== 'withdrawn') await tellProposer(db, actor, subject, status);
  return decided;
}

/** Within the house nobody gets mail of each move; whoever proposed hears of the outcome. */
async function tellProposer(db: Db, actor: Actor, { proposedBy }: Row, outcome: string) {
  if (!proposedBy || proposedBy === actor.accountId) return;
  await beyond(db, scopeOf(actor, 'change.accept'), async () => {
    const [to] = await db.select().from(accounts).where(eq(accounts.id, proposedBy));
    if (to?.status !== 'active') return;
    const { email, locale, name } = to;
    await sendMail(db, {
      to: email,
      locale,
      template: 'change_decided',
      values: { name, outcome },
      path: '/changes',
    });
  });
}
