import { type SQL, sql } from 'drizzle-orm';

/**
 * The money axis of a submission `s`, from the sums of its records: what is committed and paid against what is asked.
 * Where it is not stated what is asked, whatever is paid funds it, and nothing is above it.
 */
export const fundingStatus: SQL = sql`case
  when s.committed_usd + s.paid_usd > coalesce(s.asked_usd, 'Infinity') then 'over_funded'
  when s.paid_usd > 0 and s.paid_usd >= coalesce(s.asked_usd, 0) then 'funded'
  when s.paid_usd > 0 then 'partly_funded'
  when s.committed_usd > 0 then 'committed'
  when s.pledged_usd > 0 then 'pledged'
  else 'unfunded' end`;
