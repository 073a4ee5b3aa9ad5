import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { integrationChecks, operationCountries, operations } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { NewOperation, OperationClose, OperationEdit } from './schema.ts';

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
    if (wording.until && wording.until !== subject.until) await requireStructuresEnded(db, id, wording.until);
    const [edited] = await db
      .update(operations)
      .set({ ...wording, version: subject.version + 1 })
      .where(eq(operations.id, id))
      .returning();
    if (!edited) throw new Refusal('not_found');
    await db.delete(operationCountries).where(eq(operationCountries.operationId, id));
    await db.insert(operationCountries).values(inOperation(edited, countries));
    if (edited.sharing !== subject.sharing)
      await db
        .update(integrationChecks)
        .set({ sharing: edited.sharing })
        .where(eq(integrationChecks.operationId, id));
    return { ...edited, countries };
  },
});

/** Closes an operation on a day by which its structures have ended; it stays readable for good. */
export const closeOperation = command({
  action: 'operation.close',
  input: OperationClose,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, until }, subject }) {
    if (until < subject.since) throw new Refusal('invalid', { fields: { until: ['ends_before_start'] } });
    await requireStructuresEnded(db, id, until);
    const [closed] = await db
      .update(operations)
      .set({ until, version: subject.version + 1 })
      .where(eq(operations.id, id))
      .returning();
    if (!closed) throw new Refusal('not_found');
    return { ...closed, countries: subject.countries };
  },
});

async function requireStructuresEnded(db: Db, operationId: string, until: string) {
  const { rows } = await db.execute<{ name: string }>(sql`select s.name_en as name from structures s
    where s.operation_id = ${operationId}::uuid and s.archived_at is null and 'deactivated' is distinct from (
      select p.phase from structure_phases p where p.structure_id = s.id and p.since <= ${until}::date + 1
      order by p.since desc limit 1)
    order by 1`);
  if (rows.length === 0) return;
  const structures = rows.map((row) => row.name).join(', ');
  throw new Refusal('structures_open', { values: { count: rows.length, structures } });
}

/** `lock` holds the row until the transaction ends: two people cannot both change it unseen. */
export async function load(db: Db, id: string, lock: boolean): Promise<Whole | undefined> {
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
