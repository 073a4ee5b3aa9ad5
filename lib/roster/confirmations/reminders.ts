import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { confirmationRequests } from '#db/schema/index.ts';
import { type Actor, can, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { command } from '#lib/access/operation.ts';
import { record } from '#lib/access/record.ts';
import { Key } from '#lib/http/fields.ts';
import { sendReminder } from '#lib/mail/send.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Asked, asked, insertRequest, takeTurns } from './asked.ts';
import { nextOpening } from './quiet-hours.ts';
import { rhythm } from './rhythm.ts';

/** Why somebody is reminded: a question without an answer, asked on a day; a post that ends soon. */
export type Reasons = { asked: string | null; until: string | null };

/** A reminder that was promised, and what stood in its place before it. */
export type Reminded = {
  reminder: string;
  request: string;
  /** None: the question was made for this reminder. */
  before: { reminderId: string | null; remindedAt: string | null } | null;
};

export type ReminderRefusal =
  | 'not_found'
  | 'forbidden'
  | 'asking_stopped'
  | 'no_email'
  | 'mail_waiting'
  | 'mailed_today'
  | 'asked_lately'
  | 'nothing_to_remind';

type State = Reasons & {
  requestId: string | null;
  reminderId: string | null;
  remindedAt: string | null;
  recent: boolean;
  mailable: boolean;
  waiting: boolean;
  today: boolean;
};

/** Reminds one person of a question that they have not answered for a week, or that their post ends soon. */
export const remindPerson = command({
  action: 'confirmation.remind',
  reading: 'person.read',
  input: Key,
  subject: ({ db, actor, input }) => asked(db, actor, 'confirmation.remind', input.id),
  async run({ db, actor, subject }) {
    const found = await remindable(db, actor, subject.id);
    if (found.refusal !== null) throw new Refusal(found.refusal);
    const { request, reminder } = await found.remind();
    return { id: request, reminder };
  },
  records: ({ subject, output }) => ({
    subjectType: 'person',
    subjectId: subject.id,
    before: null,
    after: { reminder: output.reminder },
  }),
});

type Remindable =
  | { refusal: ReminderRefusal; reasons: Reasons | null }
  | { refusal: null; reasons: Reasons; remind: () => Promise<Reminded> };

/** Why this person is not reminded now, or of what and how: nobody gets two mails on one day. */
export async function remindable(db: Db, actor: Actor, id: string): Promise<Remindable> {
  const person = await asked(db, actor, 'confirmation.remind', id);
  if (!person) return { refusal: 'not_found', reasons: null };
  if (!can(actor, 'confirmation.remind', person.operationId)) return { refusal: 'forbidden', reasons: null };
  return beyond(db, scopeOf(actor, 'confirmation.remind'), async () => {
    await takeTurns(db, id);
    const state = await stateOf(db, id);
    const reasons = { asked: state.asked, until: state.until };
    const refusal = whyNot(person, state);
    if (refusal) return { refusal, reasons };
    return { refusal, reasons, remind: () => remind(db, actor, person, state) };
  });
}

function whyNot({ askingStoppedAt }: Asked, state: State): ReminderRefusal | null {
  if (askingStoppedAt) return 'asking_stopped';
  if (!state.mailable) return 'no_email';
  if (state.waiting) return 'mail_waiting';
  if (state.today) return 'mailed_today';
  if (state.until || (state.asked && !state.recent)) return null;
  return state.asked ? 'asked_lately' : 'nothing_to_remind';
}

/**
 * The last question while it has no answer, the nearest end, and whether a mail is on its way or left today. A question
 * has its token from the first mail of it that was written, be it its own or a reminder's.
 */
async function stateOf(db: Db, id: string): Promise<State> {
  const { rows } = await db.execute<State>(sql`
    with last as (
      select r.*, r.answered_at is null as open from confirmation_requests r where r.person_id = ${id}
      order by r.created_at desc limit 1
    ), recent as (
      select r.* from confirmation_requests r where r.person_id = ${id}
        and greatest(r.created_at, r.reminded_at) > now() - make_interval(days => ${rhythm.linkLasts})
    )
    select (select l.created_at::date from last l where l.open) as asked,
      (select l.id from last l where l.open) as "requestId",
      (select l.reminder_id from last l where l.open) as "reminderId",
      (select l.reminded_at from last l where l.open) as "remindedAt",
      coalesce((select l.created_at > now() - make_interval(days => ${rhythm.remindedAfter}) from last l), false) as recent,
      (select min(a.until) from assignments a where a.person_id = ${id} and a.since <= current_date
        and a.until between current_date and current_date + ${rhythm.endsWithin}::int) as until,
      exists (select 1 from person_contacts t where t.person_id = ${id} and t.kind = 'email') as mailable,
      exists (select 1 from recent r where r.answered_at is null and (r.token_hash is null
        or r.reminder_id is not null and not exists (select 1 from mails m where m.id = r.reminder_id))) as waiting,
      exists (select 1 from recent r join mails m on m.id in (r.id, r.reminder_id)
        where m.created_at >= current_date) as today`);
  const [state] = rows;
  if (!state) throw new Error('no state was read');
  return state;
}

async function remind(db: Db, actor: Actor, person: Asked, state: State): Promise<Reminded> {
  return beyond(db, scopeOf(actor, 'confirmation.remind'), async () => {
    const request = state.requestId ?? (await insertRequest(db, actor, person)).id;
    const reminder = crypto.randomUUID();
    await db
      .update(confirmationRequests)
      .set({ reminderId: reminder, remindedAt: sql`now()` })
      .where(eq(confirmationRequests.id, request));
    await sendReminder(db, { id: reminder, requestId: request }, nextOpening(new Date(), person.timeZone));
    const { requestId, reminderId, remindedAt } = state;
    return { reminder, request, before: requestId ? { reminderId, remindedAt } : null };
  });
}

/** Takes back a reminder whose mail has not left; a mail that has left stays with whoever got it. */
export async function withdrawReminder(
  db: Db,
  actor: Actor,
  person: { id: string; operationId: string | null },
  { reminder, request, before }: Reminded,
): Promise<'mail_left' | 'changed_since' | null> {
  const kept = await beyond(db, scopeOf(actor, 'bulk.undo'), async () => {
    // The worker that writes this mail takes the same lock first: see lib/mail/deliver.ts.
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${reminder}, 0))`);
    const { rows } = await db.execute<{ left: boolean }>(sql`
      select exists (select 1 from mails m where m.id = ${reminder}) as left from confirmation_requests r
      where r.id = ${request} and r.reminder_id = ${reminder} for update`);
    if (!rows[0]) return 'changed_since' as const;
    if (rows[0].left) return 'mail_left' as const;
    const same = eq(confirmationRequests.id, request);
    if (before) await db.update(confirmationRequests).set(before).where(same);
    else await db.delete(confirmationRequests).where(same);
    return null;
  });
  if (kept) return kept;
  const { id: subjectId, operationId } = person;
  const entry = {
    subjectType: 'person',
    subjectId,
    operationId,
    before: { reminder },
    after: { reminder: null },
  };
  await record(db, actor, 'confirmation.remind', entry);
  return null;
}

/** Of these reminders, those whose mail has not left. */
export async function stillWaiting(db: Db, actor: Actor, reminders: readonly string[]): Promise<Set<string>> {
  if (reminders.length === 0) return new Set();
  const ids = sql.join(
    reminders.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return beyond(db, { ...scopeOf(actor, 'bulk.apply'), writes: {} }, async () => {
    const { rows } = await db.execute<{ id: string }>(sql`
      select r.reminder_id as id from confirmation_requests r
      where r.reminder_id in (${ids}) and not exists (select 1 from mails m where m.id = r.reminder_id)`);
    return new Set(rows.map(({ id }) => id));
  });
}
