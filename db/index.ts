import { channel } from 'node:diagnostics_channel';
import { NodePgDatabase, NodePgSession } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { PoolClient } from 'pg';

/** One dialect for all: it remembers how each table's columns are spelt. */
const dialect = new PgDialect({ casing: 'snake_case' });

/** The bench counts statements by subscribing to this channel; nobody pays when nobody listens. */
const statements = channel('db.statement');
const logger = { logQuery: (sql: string) => statements.hasSubscribers && statements.publish(sql) };

/** A connection inside a scoped transaction. Whoever holds it reads and writes within that scope only. */
export type Db = NodePgDatabase<Record<string, never>>;

const connections = new WeakMap<Db, PoolClient>();

export function over(client: PoolClient): Db {
  const db: Db = new NodePgDatabase(
    dialect,
    new NodePgSession(client, dialect, undefined, { logger }),
    undefined,
  );
  connections.set(db, client);
  return db;
}

/** The connection under a Db, for what drizzle has no words for: see bulk.ts. */
export function connectionOf(db: Db): PoolClient {
  const client = connections.get(db);
  if (!client) throw new Error('this Db was not made by over()');
  return client;
}
