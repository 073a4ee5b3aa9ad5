import pg from 'pg';
import type { SharingLevel } from './enums.ts';
import { type Db, over } from './index.ts';
import { pool } from './pool.ts';

/** How far a transaction reads and writes. Postgres enforces it; see db/migrations/0002_policies.sql. */
export type Scope = {
  accountId: string | null;
  /** Level per operation id; `*` everywhere, `^` the highest of all, for records without an operation. */
  reach: Record<string, SharingLevel>;
  writes: Record<string, true>;
  /** Accounts, grants, sessions and the like of everybody, not only one's own. */
  identity?: boolean;
};

const settings = (scope: Scope) =>
  Object.entries({
    'app.account_id': scope.accountId ?? '',
    'app.reach': JSON.stringify(scope.reach),
    'app.writes': JSON.stringify(scope.writes),
    'app.identity': scope.identity ? 'all' : '',
  })
    .map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`)
    .join(', ');

/** Runs in one transaction that Postgres holds to this scope. One round trip opens it. */
export async function inScope<T>(scope: Scope, run: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query(`begin; select ${settings(scope)}`);
    const result = await run(over(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(Boolean(broken));
  }
}

/** Longer than this a reader may not keep a connection waiting. */
const patience = '60s';

/**
 * Rows that are read while they are sent: the transaction ends with the last of them, or when nobody wants more. A
 * connection that its reader forgot is ended by Postgres.
 */
export async function* rowsInScope<T>(scope: Scope, read: (db: Db) => AsyncIterable<T>): AsyncGenerator<T> {
  const client = await pool.connect();
  let open = true;
  try {
    await client.query(
      `begin; select ${settings(scope)}, set_config('idle_in_transaction_session_timeout', '${patience}', true)`,
    );
    yield* read(over(client));
    await client.query('commit');
    open = false;
  } finally {
    const broken =
      open &&
      (await client.query('rollback').then(
        () => false,
        () => true,
      ));
    client.release(broken);
  }
}

/** Changes how far a running transaction reaches: a command looks wider only to tell 403 from 404. */
export async function rescope(db: Db, scope: Scope): Promise<void> {
  await db.execute(`select ${settings(scope)}`);
}
