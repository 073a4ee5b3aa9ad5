import { hash } from '@node-rs/argon2';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { accountSpecs, demoPassword } from './accounts.ts';
import { demoWorld } from './world.ts';

/** Fills a database that has no account yet with the demo world, dated relative to today, in one transaction. */
export async function seedDemo(
  client: pg.ClientBase,
  today = new Date().toISOString().slice(0, 10),
): Promise<{ accounts: { email: string; role: string }[] }> {
  // argon2id is what this library makes unless told otherwise.
  const passwordHash = await hash(demoPassword, {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
  });
  const db = drizzle(client as pg.Client, { casing: 'snake_case' });
  await client.query('begin');
  try {
    await client.query(`select set_config('app.reach', '{"*":"hq_only","^":"hq_only"}', true),
      set_config('app.writes', '{"*":true}', true), set_config('app.identity', 'all', true)`);
    for (const { table, rows } of demoWorld(today, passwordHash)) await db.insert(table).values(rows);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return { accounts: accountSpecs.map(({ email, role }) => ({ email, role })) };
}
