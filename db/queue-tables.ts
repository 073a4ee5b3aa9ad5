import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { queues } from '#lib/jobs/queues.ts';

/** The tables of the job queue, made by the owner so that the app can enqueue and work without changing tables. */
export async function ensureQueueTables(client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    schema: 'pgboss',
    db: { executeSql: (text, values) => client.query(text, values) },
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  let failure: unknown;
  boss.on('error', (error) => {
    failure = error;
  });
  await boss.start();
  for (const queue of queues) await boss.createQueue(queue);
  await boss.stop({ graceful: false });
  if (failure) throw failure;
  await client.query(`
    grant usage on schema pgboss to ma_app;
    grant select, insert, update, delete on all tables in schema pgboss to ma_app;
    grant usage, select on all sequences in schema pgboss to ma_app;
    grant execute on all functions in schema pgboss to ma_app;
  `);
}
