import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import type { Queue } from './queues.ts';

/** Half a day of tries, from seconds to half an hour apart. */
const retries = { limit: 40, delay: 5, longest: 1_800 };

/**
 * Asks for work in the caller's own transaction: it happens if that commits, and not otherwise. The same id twice
 * is one job. Written as SQL because pg-boss sends only from an instance that has been started, which the command
 * line and the tests have no other use for.
 */
export async function enqueue(
  db: Db,
  queue: Queue,
  data: Record<string, unknown>,
  { id = randomUUID(), startAfter }: { id?: string; startAfter?: Date } = {},
): Promise<string> {
  await enqueueAll(db, queue, [{ id, data, ...(startAfter && { startAfter }) }]);
  return id;
}

type Asked = { id: string; data: Record<string, unknown>; startAfter?: Date };

/** The same for many of a kind, in one statement. */
export async function enqueueAll(db: Db, queue: Queue, jobs: readonly Asked[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ id, data, startAfter }) => {
    const start = startAfter ? sql`${startAfter.toISOString()}::timestamptz` : sql`now()`;
    return sql`(${id}::uuid, ${queue}, ${JSON.stringify(data)}::jsonb, 'standard', ${start}, ${start} + interval '14 days',
      ${retries.limit}::int, ${retries.delay}::int, true, ${retries.longest}::int, 900, 30, 86400)`;
  });
  await db.execute(sql`
    insert into pgboss.job
      (id, name, data, policy, start_after, keep_until, retry_limit, retry_delay, retry_backoff, retry_delay_max,
       expire_seconds, heartbeat_seconds, deletion_seconds)
    values ${sql.join(rows, sql`, `)}
    on conflict do nothing`);
}
