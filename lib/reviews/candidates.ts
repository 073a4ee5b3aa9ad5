import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { loadSubmission, type Subject } from '#lib/submissions/subject.ts';

type Candidate = { id: string; name: string; conflict: boolean; open: number };

/**
 * Programme managers and administrators who reach the submission, with how many reviews each has open and whether an
 * interest stands in the way: their organisation's, their operation's team's, or their own words.
 */
const candidatesFor = ({ id, operationId, organisationId }: Subject) => sql`
  select a.id, a.name,
    (exists (select 1 from grants g join grant_operations go on go.grant_id = g.id where g.account_id = a.id
        and g.role = 'field_coordinator' and go.operation_id = ${operationId}::uuid and ${holding})
      or exists (select 1 from grants g where g.account_id = a.id and g.organisation_id = ${organisationId}::uuid
        and ${holding})
      or exists (select 1 from people p where p.id = a.person_id and p.organisation_id = ${organisationId}::uuid)
      or exists (select 1 from assignments s where s.person_id = a.person_id and s.operation_id = ${operationId}::uuid
        and s.since <= current_date and coalesce(s.until, 'infinity') >= current_date)
      or exists (select 1 from submission_versions v where v.submission_id = ${id}::uuid and v.submitted_by_id = a.id)
      or exists (select 1 from submissions s join proposals p on p.id = s.proposal_id
        where s.id = ${id}::uuid and p.author_id = a.id)) as conflict,
    (select count(*)::int from reviews v join submissions s on s.id = v.submission_id
      where v.reviewer_id = a.id and s.status in ('submitted', 'resubmitted', 'in_review')
        and (v.finished_at is null or v.version < s.submitted_version)) as open
  from accounts a where a.status = 'active' and exists (select 1 from grants g where g.account_id = a.id
    and g.role in ('programme_manager', 'administrator') and ${holding} and (g.scope = 'global' or exists (
      select 1 from grant_operations go where go.grant_id = g.id and go.operation_id = ${operationId}::uuid)))
  order by a.name`;

const holding = sql`g.since <= current_date and coalesce(g.until, 'infinity') >= current_date`;

/** Who may be asked to review it. Accounts are out of an ordinary read's reach: of them, these alone. */
export const listCandidates = query({
  action: 'review.assign',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const subject = await loadSubmission(db, actor, id, false);
    if (!subject) throw new Refusal('not_found');
    const { rows } = await beyond(db, { ...scopeOf(actor, 'review.assign'), writes: {} }, () =>
      db.execute<Candidate>(candidatesFor(subject)),
    );
    return { items: rows };
  },
});

/** Refuses whoever may not review at all, and whoever has an interest. */
export async function requireReviewer(db: Db, actor: Actor, subject: Subject, accountId: string) {
  const back = scopeOf(actor, 'review.assign', 'submission.read');
  const { rows } = await beyond(db, back, () => db.execute<Candidate>(candidatesFor(subject)));
  const candidate = rows.find(({ id }) => id === accountId);
  if (!candidate) throw new Refusal('invalid', { fields: { accountId: ['unknown'] } });
  if (candidate.conflict) throw new Refusal('conflict_of_interest');
}
