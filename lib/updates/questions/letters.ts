import { type SQL, sql } from 'drizzle-orm';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { today } from '#lib/http/fields.ts';
import { onceId } from '#lib/mail/once-id.ts';
import { sendMail } from '#lib/mail/send.ts';
import { holdsToday } from '#lib/submissions/interest.ts';
import type { Subject } from '../subject.ts';

type Told = { id: string; email: string; locale: Locale };

/**
 * Whoever sent the version that is asked about, while they still write here; otherwise the operation's field
 * coordinators, as the reminders choose them.
 */
const writersOf = ({ id, submittedVersion, operationId }: Subject): SQL => sql`
  with writing as (
    select a.id, a.email, a.locale, bool_or(g.role = 'field_coordinator') as field,
      exists (select from update_versions v where v.update_id = ${id}::uuid and v.number = ${submittedVersion}
        and v.submitted_by_id = a.id) as sender
    from accounts a join grants g on g.account_id = a.id and g.role in ('field_coordinator', 'administrator') and ${holdsToday}
      and (g.scope = 'global' or exists (select from grant_operations x
        where x.grant_id = g.id and x.operation_id = ${operationId}::uuid))
    where a.status = 'active' group by a.id
  )
  select id, email, locale from writing
  where sender or (field and not exists (select from writing w where w.sender)) order by id`;

/**
 * Mails the question's address, never a word of it. A question that takes the place of a withdrawn one on the same day
 * sends nobody a second mail: the address of the first leads to it.
 */
export async function tellWriters(db: Db, actor: Actor, subject: Subject): Promise<void> {
  const [writers, answered] = await beyond(db, scopeOf(actor, 'update.ask', 'update.read'), async () => [
    (await db.execute<Told>(writersOf(subject))).rows,
    (
      await db.execute<{ count: string }>(sql`select count(*)::text as count from update_questions
        where update_id = ${subject.id}::uuid and state = 'answered'`)
    ).rows[0]?.count ?? '0',
  ]);
  for (const { id, ...writer } of writers)
    await tell(db, writer, 'asked', subject, onceId('question', subject.id, id, answered, today()));
}

/** Mails whoever asked that an answer stands on the update's page. */
export async function tellAsker(
  db: Db,
  actor: Actor,
  subject: Subject,
  askedById: string | null,
): Promise<void> {
  if (askedById === actor.accountId) return;
  const askers = await beyond(db, scopeOf(actor, 'update.reply', 'update.read'), async () => {
    const { rows } = await db.execute<Told>(
      sql`select id, email, locale from accounts where id = ${askedById}::uuid and status = 'active'`,
    );
    return rows;
  });
  for (const { id: _, ...asker } of askers) await tell(db, asker, 'answered', subject);
}

const tell = (
  db: Db,
  { email, locale }: Omit<Told, 'id'>,
  outcome: 'asked' | 'answered',
  { id, code }: Subject,
  mailId?: string,
) =>
  sendMail(
    db,
    {
      to: email,
      locale,
      template: 'update_question',
      values: { outcome, code },
      path: outcome === 'asked' ? `/updates/${id}/decide?move=reply` : `/updates/${id}#questions`,
    },
    mailId,
  );
