import { NodePgDatabase, NodePgSession } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { PoolClient } from 'pg';

/** One dialect for all: it remembers how each table's columns are spelt. */
const dialect = new PgDialect({ casing: 'snake_case' });

/** A connection inside a scoped transaction. Whoever holds it reads and writes within that scope only. */
export type Db = NodePgDatabase<Record<string, never>>;

export const over = (client: PoolClient): Db =>
  new NodePgDatabase(dialect, new NodePgSession(client, dialect, undefined, {}), undefined);
