import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyFolder } from 'drizzle-orm/node-postgres/migrator';
import { ensureAppRole } from './app-role.ts';
import { connectOwner } from './owner-connection.ts';
import { ensureQueueTables } from './queue-tables.ts';
import { loadReference } from './reference/load.ts';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));
const turn = 7_206_010;

/**
 * Brings a database to this version: the app's role, tables and policies, the job queue, reference data.
 * Instances that start together take turns, and those who come later find nothing left to do.
 */
export async function migrate(url: string, say: (line: string) => void = () => undefined): Promise<void> {
  const client = await connectOwner(url);
  try {
    const first = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [turn]);
    if (!first.rows[0]?.mine) {
      say('Another instance is preparing the database; waiting for it…');
      await client.query('select pg_advisory_lock($1)', [turn]);
    }
    await ensureAppRole(client);
    await applyFolder(drizzle(client), { migrationsFolder: folder });
    await ensureQueueTables(client);
    await loadReference(client);
  } finally {
    await client.end();
  }
}
