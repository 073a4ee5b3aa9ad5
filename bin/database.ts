import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { openEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { type Env, readEnv } from '#lib/env.ts';
import { runCommand } from './command.ts';

export type Database = { env: Env; embedded: boolean; close(): Promise<void> };

const print = (line: string) => console.log(line);

/** Reads `.env` and the environment; DATABASE_URL may be missing, which means the embedded database. */
export function readSettings(): { env: Env; embedded: boolean } {
  if (existsSync('.env')) loadEnvFile('.env');
  const embedded = !process.env.DATABASE_URL?.trim();
  const env = readEnv(embedded ? { ...process.env, DATABASE_URL: 'postgresql://embedded/' } : process.env);
  return { env, embedded };
}

/**
 * Opens the database that the environment names (or the embedded one), brings it up to date, and sets the
 * environment for the code that is imported after this.
 */
export async function openDatabase(say = print): Promise<Database> {
  const { env, embedded } = readSettings();
  const server = embedded ? await openEmbedded({ dataDir: env.DATA_DIR, say }) : undefined;
  const url = server?.url ?? env.DATABASE_URL;
  const close = async () => server?.close();
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: env.DATA_DIR, APP_ORIGIN: env.APP_ORIGIN });
  try {
    await migrate(url, say);
  } catch (error) {
    await close();
    throw error;
  }
  return { env: { ...env, DATABASE_URL: url }, embedded, close };
}

/** Runs a command's work with the database open, also while the app runs, and lets go of it afterwards. */
export async function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  await runCommand(async () => {
    const database = await openDatabase();
    try {
      await work(database);
    } finally {
      // Only now: the pool reads DATABASE_URL when it is imported.
      const { closePool } = await import('#db/pool.ts');
      await closePool();
      await database.close();
    }
  });
}
