import { eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { operationCountries, operations } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { NewOperation, OperationEdit } from './schema.ts';

type Row = typeof operations.$inferSelect;
type Whole = Row & { operationId: string; countries: string[] };

export const createOperation = command({
  action: 'operation.create',
  input: NewOperation,
  place: () => null,
  async run({ db, input: { countries, ...wording } }) {
    const [created] = await db.insert(operations).values(wording).onConflictDoNothing().returning();
    if (!created) throw new Refusal('invalid', { fields: { code: ['already_taken'] } });
    await db.insert(operationCountries).values(inOperation(created, countries));
    return { ...created, countries };
  },
});

export const editOperation = command({
  action: 'operation.edit',
  input: OperationEdit,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, version: _, countries, ...wording }, subject }) {
    const [edited] = await db
      .update(operations)
      .set({ ...wording, version: subject.version + 1 })
      .where(eq(operations.id, id))
      .returning();
    if (!edited) throw new Refusal('not_found');
    await db.delete(operationCountries).where(eq(operationCountries.operationId, id));
    await db.insert(operationCountries).values(inOperation(edited, countries));
    return { ...edited, countries };
  },
});

/** `lock` holds the row until the transaction ends: two people cannot both change it unseen. */
async function load(db: Db, id: string, lock: boolean): Promise<Whole | undefined> {
  const rows = db.select().from(operations).where(eq(operations.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  if (!row) return;
  const held = await db
    .select({ id: operationCountries.countryId })
    .from(operationCountries)
    .where(eq(operationCountries.operationId, id))
    .orderBy(operationCountries.countryId);
  return { ...row, operationId: row.id, countries: held.map((country) => country.id) };
}

const inOperation = ({ id, sharing }: Row, countries: string[]) =>
  [...new Set(countries)].map((countryId) => ({ operationId: id, countryId, sharing }));
