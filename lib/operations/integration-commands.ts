import { and, eq, ne } from 'drizzle-orm';
import type { IntegrationItem } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { integrationChecks } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { load } from './commands.ts';
import { IntegrationCheckEdit, NewIntegrationCheck } from './integration-schema.ts';

/** In the trail each answer is an act on the operation. */
const ofOperation = (operationId: string | null) => ({
  subjectType: 'operation',
  subjectId: operationId,
  operationId,
});

/** A new answer to one item: it holds from its day until the next one. */
export const addIntegrationCheck = command({
  action: 'operation.set_integration',
  input: NewIntegrationCheck,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, ...values }, subject: { sharing } }) {
    await requireOwnDay(db, id, values.item, values.since);
    const [added] = await db
      .insert(integrationChecks)
      .values({ ...values, operationId: id, sharing })
      .returning();
    if (!added) throw new Refusal('not_found');
    return added;
  },
  records: ({ input, output }) => ({ ...ofOperation(input.id), before: null, after: output }),
});

/** Corrects an answer; what has changed since is a new one. */
export const editIntegrationCheck = command({
  action: 'operation.set_integration',
  input: IntegrationCheckEdit,
  async subject({ db, input, lock }) {
    const rows = db.select().from(integrationChecks).where(eq(integrationChecks.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  async run({ db, input: { id, version: _, ...values }, subject }) {
    if (subject.operationId)
      await requireOwnDay(db, subject.operationId, subject.item, values.since, subject.id);
    const [edited] = await db
      .update(integrationChecks)
      .set({ ...values, version: subject.version + 1 })
      .where(eq(integrationChecks.id, id))
      .returning();
    if (!edited) throw new Refusal('not_found');
    return edited;
  },
  records: ({ subject }) => ofOperation(subject.operationId),
});

/** One answer a day to each item, or nobody could say which holds. */
async function requireOwnDay(
  db: Db,
  operationId: string,
  item: IntegrationItem,
  since: string,
  but?: string,
) {
  const [taken] = await db
    .select({ id: integrationChecks.id })
    .from(integrationChecks)
    .where(
      and(
        eq(integrationChecks.operationId, operationId),
        eq(integrationChecks.item, item),
        eq(integrationChecks.since, since),
        but ? ne(integrationChecks.id, but) : undefined,
      ),
    );
  if (taken) throw new Refusal('invalid', { fields: { since: ['already_taken'] } });
}
