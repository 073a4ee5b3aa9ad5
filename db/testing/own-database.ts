import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject, vi } from 'vitest';

/** Gives this test file a database of its own, before any of our code is imported and looks for one. */
const template = new URL(inject('templateUrl'));
const name = `test_${randomUUID().replaceAll('-', '')}`;

async function asOwner(statement: string) {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

// Copied as files: quicker than through the log, in a cluster that waits for no disk.
await asOwner(`create database ${name} template ${template.pathname.slice(1)} strategy file_copy`);

// One process takes many files: each begins with our modules as they are first read, and with the run's own settings.
vi.resetModules();
const kept = globalThis as { settings?: NodeJS.ProcessEnv };
kept.settings ??= { ...process.env };
for (const variable of Object.keys(process.env))
  if (!(variable in kept.settings)) delete process.env[variable];
Object.assign(process.env, kept.settings);

const own = new URL(template);
own.pathname = `/${name}`;
process.env.DATABASE_URL = own.href;
process.env.APP_ORIGIN = 'http://localhost:3000';

/** While the server's own vacuum is at work in it, a database cannot be dropped by its owner: a moment later it can. */
async function drop(tries = 50): Promise<void> {
  try {
    await asOwner(`drop database ${name} with (force)`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 200));
    await drop(tries - 1);
  }
}

afterAll(() => drop());
