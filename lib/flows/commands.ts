import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { fundingDecisions, operations } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { DecisionRemoval, NewDecision } from './schema.ts';
import { reaches } from './standing.ts';

/** The operation it is decided for, and the decision that stands, if one does. */
async function loadPlace(db: Db, id: string, year: number, flowId: string | null | undefined) {
  const [operation] = await db.select({ id: operations.id }).from(operations).where(eq(operations.id, id));
  if (!operation) return undefined;
  const mine = and(eq(fundingDecisions.operationId, id), eq(fundingDecisions.year, year));
  const [standing] = flowId
    ? await db
        .select()
        .from(fundingDecisions)
        .where(and(mine, eq(fundingDecisions.flowId, flowId)))
    : [];
  return {
    operationId: operation.id,
    standing: standing ?? null,
    ...(standing && { version: standing.version }),
  };
}

/** A flow is decided once for an operation and a year: a new word on it takes the place of the old. */
export const decideFunding = command({
  action: 'flow.decide',
  input: NewDecision,
  async subject({ db, input: { id, year, flowId }, lock }) {
    // One decision at a time, or two would both find none.
    if (lock)
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`funding ${id} ${year}`}, 0))`);
    return loadPlace(db, id, year, flowId);
  },
  async run({ db, actor, input: { id, version, ...values }, subject: { standing } }) {
    // Whoever saw no decision does not write over one.
    if (standing && version === undefined)
      throw new Refusal('stale', { values: { yours: 0, current: standing.version }, current: standing });
    if (values.flowId) await requirePart(db, id, values.year, values.flowId, values.amountUsd);
    const said = { ...values, decidedById: actor.accountId };
    const [decided] = standing
      ? await db
          .update(fundingDecisions)
          .set({ ...said, version: standing.version + 1 })
          .where(eq(fundingDecisions.id, standing.id))
          .returning()
      : await db
          .insert(fundingDecisions)
          .values({ ...said, operationId: id })
          .returning();
    if (!decided) throw new Refusal('not_found');
    return decided;
  },
  records: ({ subject, output }) => ({ before: subject.standing, after: output }),
});

/** A flow of this operation and year, of which no more can be mine action's than there is. */
async function requirePart(db: Db, id: string, year: number, flowId: string, part: string | null) {
  const { rows } = await db.execute<{ fits: boolean }>(sql`
    select coalesce(${part}::numeric <= f.amount_usd, true) as fits from funding_flows f
    where f.id = ${flowId} and ${reaches(sql`${id}::uuid`, sql`${year}::int`)}`);
  const [flow] = rows;
  if (!flow) throw new Refusal('invalid', { fields: { flowId: ['unknown_record'] } });
  if (!flow.fits) throw new Refusal('invalid', { fields: { amountUsd: ['more_than_flow'] } });
}

/** Takes a decision back: nobody has decided then. What was decided stays in the trail. */
export const undoFundingDecision = command({
  action: 'flow.undo',
  input: DecisionRemoval,
  async subject({ db, input, lock }) {
    const rows = db.select().from(fundingDecisions).where(eq(fundingDecisions.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  async run({ db, subject }) {
    await db.delete(fundingDecisions).where(eq(fundingDecisions.id, subject.id));
    return subject;
  },
  records: () => ({ after: null }),
});
