import { and, eq, sql } from 'drizzle-orm';
import type { Role } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { accounts, grants } from '#db/schema/index.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Wanted } from './ranks.ts';

const operationsOf = sql<string[]>`array(
  select x.operation_id from grant_operations x where x.grant_id = grants.id)`;

const notOver = sql`(${grants.until} is null or ${grants.until} >= current_date)`;

/** What an account holds now or will hold: what decides who may act upon it. */
export const heldBy = (db: Db, accountId: string): Promise<Wanted[]> =>
  db
    .select({ role: grants.role, scope: grants.scope, operations: operationsOf })
    .from(grants)
    .where(and(eq(grants.accountId, accountId), notOver));

/** What somebody may use at this moment. */
export const heldToday = (db: Db, accountId: string): Promise<Wanted[]> =>
  db
    .select({ role: grants.role, scope: grants.scope, operations: operationsOf })
    .from(grants)
    .where(and(eq(grants.accountId, accountId), notOver, sql`${grants.since} <= current_date`));

/** An account as a command works on it, held until the command ends. */
export async function loadAccount(db: Db, id: string, lock: boolean) {
  const rows = db
    .select({
      id: accounts.id,
      name: accounts.name,
      email: accounts.email,
      locale: accounts.locale,
      status: accounts.status,
      personId: accounts.personId,
      version: accounts.version,
    })
    .from(accounts)
    .where(eq(accounts.id, id));
  const [account] = await (lock ? rows.for('update') : rows);
  return account && { ...account, operationId: null, held: await heldBy(db, id) };
}

export async function loadGrant(db: Db, id: string, lock: boolean) {
  const rows = db
    .select({
      id: grants.id,
      accountId: grants.accountId,
      role: grants.role,
      scope: grants.scope,
      since: grants.since,
      until: grants.until,
      operations: operationsOf,
    })
    .from(grants)
    .where(and(eq(grants.id, id), notOver));
  const [grant] = await (lock ? rows.for('update') : rows);
  return grant;
}

const turn = 7_206_020;

/** Refuses what would leave nobody to administer. Taken in turns: two administrators cannot remove each other at once. */
export async function requireAdministratorBut(
  db: Db,
  without: { accountId: string } | { grantId: string },
): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${turn})`);
  const gone = 'accountId' in without ? sql`a.id <> ${without.accountId}` : sql`g.id <> ${without.grantId}`;
  const { rows } = await db.execute(sql`
    select 1 from grants g join accounts a on a.id = g.account_id
    where g.role = ${'administrator' satisfies Role} and g.scope = 'global' and a.status = 'active'
      and g.since <= current_date and (g.until is null or g.until >= current_date) and ${gone} limit 1`);
  if (rows.length === 0) throw new Refusal('last_administrator');
}
