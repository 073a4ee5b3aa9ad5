import { type SQL, sql } from 'drizzle-orm';
import type { submissions } from '#db/schema/index.ts';

/** One submission by its words, or each of a statement by its columns. */
type Of = {
  [Name in 'id' | 'operationId' | 'organisationId']: (typeof submissions.$inferSelect)[Name] | SQL;
};

/** A grant `g` that holds today. */
export const holdsToday = sql`g.since <= current_date and coalesce(g.until, 'infinity') >= current_date`;

/**
 * Whether an account has an interest in a submission: its own organisation's, its own operation's team's, or its own
 * words. The same rule for whoever acts, who sees their own grants, and for whoever looks for a reviewer.
 */
export const hasInterest = (account: SQL, person: SQL, { id, operationId, organisationId }: Of) => sql`(
  exists (select 1 from grants g join grant_operations go on go.grant_id = g.id
    where g.account_id = ${account} and g.role = 'field_coordinator' and go.operation_id = ${operationId}::uuid
      and ${holdsToday})
  or exists (select 1 from grants g where g.account_id = ${account} and g.organisation_id = ${organisationId}::uuid
    and ${holdsToday})
  or exists (select 1 from people p where p.id = ${person} and p.organisation_id = ${organisationId}::uuid)
  or exists (select 1 from assignments t where t.person_id = ${person} and t.operation_id = ${operationId}::uuid
    and t.since <= current_date and coalesce(t.until, 'infinity') >= current_date)
  or exists (select 1 from submission_versions v where v.submission_id = ${id}::uuid and v.submitted_by_id = ${account})
  or exists (select 1 from submissions s join proposals p on p.id = s.proposal_id
    where s.id = ${id}::uuid and p.author_id = ${account}))`;
