import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { fundingRecords, submissions } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { timesRate } from '#lib/proposals/amount.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Subject, theSubmission } from '#lib/submissions/subject.ts';
import { FundingEdit, FundingRemoval, NewFunding } from './schema.ts';

const fundable: readonly Subject['status'][] = ['accepted', 'approved', 'published'];

type Wording = { amount: string | null; currency: string; rate: string | null };

/** In USD at the day's rate, to the cent. */
function priced({ amount, currency, rate }: Wording) {
  const used = currency === 'USD' ? '1' : (rate ?? '1');
  return { amount: amount ?? '0', rate: used, amountUsd: timesRate(amount, used) ?? '0' };
}

/** Money of a donor for a submission that was accepted. */
export const recordFunding = command({
  action: 'funding.record',
  reading: 'submission.read',
  input: NewFunding,
  subject: theSubmission,
  async run({ db, actor, input: { id, ...wording }, subject }) {
    if (!fundable.includes(subject.status)) throw new Refusal('wrong_status');
    await requireKnown(db, { donorId: ['organisations', wording.donorId] });
    const place = { submissionId: id, operationId: subject.operationId, sharing: subject.sharing };
    const [recorded] = await db
      .insert(fundingRecords)
      .values({ ...wording, ...priced(wording), ...place, recordedById: actor.accountId })
      .returning();
    if (!recorded) throw new Refusal('not_found');
    await sumUp(db, id);
    return recorded;
  },
  records: () => ({ before: null }),
});

export const editFunding = command({
  action: 'funding.edit',
  input: FundingEdit,
  subject: ({ db, input, lock }) => loadFunding(db, input.id, lock),
  async run({ db, input: { id, version: _, ...wording }, subject }) {
    await requireKnown(db, { donorId: ['organisations', wording.donorId] });
    const [edited] = await db
      .update(fundingRecords)
      .set({ ...wording, ...priced(wording), version: subject.version + 1 })
      .where(eq(fundingRecords.id, id))
      .returning();
    await sumUp(db, subject.submissionId);
    return edited ?? subject;
  },
});

export const removeFunding = command({
  action: 'funding.remove',
  input: FundingRemoval,
  subject: ({ db, input, lock }) => loadFunding(db, input.id, lock),
  async run({ db, subject }) {
    await db.delete(fundingRecords).where(eq(fundingRecords.id, subject.id));
    await sumUp(db, subject.submissionId);
    return subject;
  },
  records: () => ({ after: null }),
});

/** The submission is locked first, so that two records at once are both in its sums. */
async function loadFunding(db: Db, id: string, lock: boolean) {
  const [found] = await db.select().from(fundingRecords).where(eq(fundingRecords.id, id));
  if (!found || !lock) return found;
  await db.select().from(submissions).where(eq(submissions.id, found.submissionId)).for('update');
  const [held] = await db.select().from(fundingRecords).where(eq(fundingRecords.id, id)).for('update');
  return held;
}

const sumOf = (id: string, stage: string) => sql<string>`(
  select coalesce(sum(amount_usd), 0) from funding_records where submission_id = ${id}::uuid and stage = ${stage})`;

const sumUp = (db: Db, id: string) =>
  db
    .update(submissions)
    .set({
      pledgedUsd: sumOf(id, 'pledge'),
      committedUsd: sumOf(id, 'commitment'),
      paidUsd: sumOf(id, 'paid'),
      updatedAt: sql`${submissions.updatedAt}`,
    })
    .where(eq(submissions.id, id));
