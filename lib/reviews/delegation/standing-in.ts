import { type SQL, sql } from 'drizzle-orm';

/** Whom an account stands in for on a day, as a list of accounts for `in`. */
export const standingInFor = (account: SQL, day: SQL = sql`current_date`): SQL => sql`(
  select d.reviewer_id from review_delegations d where d.delegate_id = ${account}
    and d.since <= ${day} and d.until >= ${day})`;
