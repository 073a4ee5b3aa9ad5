import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Signal } from '#lib/access/signal.ts';
import { env } from '#lib/env.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';

/** Where the record can be read, by whoever may. */
const plural: Record<string, string> = {
  assignment: 'assignments',
  structure: 'structures',
  post: 'posts',
  submission: 'submissions',
};

/** One delivery for each webhook that listens. A job that runs twice finds its deliveries made. */
export async function passOn({ id, data }: { id: string; data: unknown }): Promise<void> {
  const { event, at, action, subject, operationId } = data as Signal;
  const link = `${env.APP_ORIGIN}/api/v1/${plural[subject.type] ?? subject.type}/${subject.id}`;
  const payload = {
    type: event,
    timestamp: at,
    data: { action, subject: { ...subject, link }, operationId },
  };
  await asSystem('webhook.edit', async (db) => {
    const { rows } = await db.execute<{ id: string; operation_id: string | null }>(sql`
      select id, operation_id from webhooks
      where active and ${event} = any(events) and (operation_id is null or operation_id = ${operationId}::uuid)`);
    for (const webhook of rows) await promise(db, deliveryId(id, webhook.id), webhook, event, payload);
  });
}

type Db = Parameters<Parameters<typeof asSystem>[1]>[0];

/** Made with its job, in one transaction; `webhook_deliveries` keeps what became of it. */
export async function promise(
  db: Db,
  id: string,
  webhook: { id: string; operation_id: string | null },
  event: string,
  payload: Record<string, unknown>,
): Promise<void> {
  await db.execute(sql`
    insert into webhook_deliveries (id, webhook_id, event, payload, operation_id, sharing)
    values (${id}::uuid, ${webhook.id}::uuid, ${event}, ${JSON.stringify(payload)}::jsonb,
      ${webhook.operation_id}::uuid, 'hq_only') on conflict do nothing`);
  await enqueue(db, 'webhook', {}, { id });
}

/** The same signal for the same webhook has the same id, however often the job runs. */
function deliveryId(signal: string, webhook: string): string {
  const hex = createHash('sha256').update(`${signal}/${webhook}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
