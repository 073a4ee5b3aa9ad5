import { asc, eq } from 'drizzle-orm';
import { fundingRecords, submissions } from '#db/schema/index.ts';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { FundingKey } from './schema.ts';

/** Money for one submission, by date. */
export const listFunding = query({
  action: 'funding.read',
  input: FundingKey,
  async run({ db, actor, input: { id } }) {
    const [submission] = await db
      .select({ operationId: submissions.operationId })
      .from(submissions)
      .where(eq(submissions.id, id));
    if (!submission) throw new Refusal('not_found');
    const items = await db
      .select()
      .from(fundingRecords)
      .where(eq(fundingRecords.submissionId, id))
      .orderBy(asc(fundingRecords.on), asc(fundingRecords.id));
    return { items, may: { record: can(actor, 'funding.record', submission.operationId) } };
  },
});
