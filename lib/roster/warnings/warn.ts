import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { scopeOf, system } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import type { Signal } from '#lib/access/signal.ts';
import { today } from '#lib/http/fields.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';
import { nextMorning } from '#lib/mail/morning.ts';
import { onceId } from '#lib/mail/once-id.ts';
import { sendDigest } from '#lib/mail/send.ts';
import { dueOn } from './due.ts';

type Told = { postId: string; operationId: string | null; kind: string };
type Recipient = { id: string; timeZone: string | null };

/**
 * Once a day: writes down what there is to tell, and promises each recipient one mail for their next morning, all in one
 * transaction. What is written down is never told again; a second run on one day leaves everything to the next.
 */
export async function warnOfPosts(day = today()): Promise<void> {
  await asSystem('post.edit', async (db) => {
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('roster warnings', 0))`);
    const { rows: ran } = await db.execute(sql`select 1 from roster_warnings
      where (sent_at at time zone 'UTC')::date = ${day}::date limit 1`);
    if (ran.length > 0) return;
    const { rows: told } = await db.execute<Told>(sql`
      insert into roster_warnings (post_id, kind, day, operation_id, sharing, sent_at)
      select post_id, kind::roster_warning_kind, day, operation_id, sharing,
        ${day}::date + (now() at time zone 'UTC')::time at time zone 'UTC' from ${dueOn(day)} due
      on conflict do nothing returning post_id as "postId", operation_id as "operationId", kind`);
    if (told.length === 0) return;
    const whom = await beyond(db, scopeOf(system, 'post.edit'), () => recipients(db, told));
    for (const { id, timeZone } of whom) {
      await sendDigest(db, { accountId: id, day }, digestId(id, day), nextMorning(new Date(), timeZone));
    }
    for (const warning of told.filter(({ kind }) => kind === 'vacant')) await signalVacant(db, warning);
  });
}

/**
 * Geneva coordinators of everything, and the field coordinators of the operations that there is something to tell of;
 * whoever switched these mails off is left in peace.
 */
async function recipients(db: Db, told: readonly Told[]): Promise<Recipient[]> {
  const operations = [...new Set(told.flatMap(({ operationId }) => operationId ?? []))];
  const of =
    operations.length > 0
      ? sql.join(
          operations.map((id) => sql`${id}::uuid`),
          sql`, `,
        )
      : sql`null`;
  const { rows } = await db.execute<Recipient>(sql`
    select a.id, h.time_zone as "timeZone" from accounts a left join people h on h.id = a.person_id
    where a.status = 'active' and a.warning_mails and exists (select 1 from grants g where g.account_id = a.id
      and g.since <= current_date and (g.until is null or g.until >= current_date) and (
        (g.role = 'geneva_coordinator' and g.scope = 'global')
        or (g.role = 'field_coordinator' and exists (select 1 from grant_operations o
          where o.grant_id = g.id and o.operation_id in (${of})))))`);
  return rows;
}

/** Other systems hear of it too, on the day it happens. */
async function signalVacant(db: Db, { postId, operationId }: Told) {
  const told: Signal = {
    event: 'post.vacant',
    at: new Date().toISOString(),
    action: 'post.read',
    subject: { type: 'post', id: postId },
    operationId,
  };
  await enqueue(db, 'signal', told);
}

/** One mail to one account on one day, however often it is promised. */
export const digestId = (accountId: string, day: string) => onceId('digest', accountId, day);
