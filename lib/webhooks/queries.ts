import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { WebhookEvent } from '#db/enums.ts';
import { operations, webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { DeliveryFilter, type Webhook, WebhookFilter } from './schema.ts';

type Row = z.output<typeof Webhook>;

const last = sql`(select d from webhook_deliveries d where d.webhook_id = ${webhooks.id} order by d.created_at desc limit 1)`;

const shown = {
  id: webhooks.id,
  name: webhooks.name,
  url: webhooks.url,
  events: sql<WebhookEvent[]>`${webhooks.events}`,
  active: webhooks.active,
  operationId: webhooks.operationId,
  operation: sql<
    Row['operation']
  >`case when ${operations.id} is not null then jsonb_build_object('id', ${operations.id},
    'code', ${operations.code}, 'nameEn', ${operations.nameEn}, 'nameFr', ${operations.nameFr}) end`,
  state: sql<Row['state']>`coalesce((select case when (l.d).delivered_at is not null then 'taken'
    when (l.d).answer is not null then 'failing' else 'waiting' end from (select ${last} as d) l
    where (l.d).id is not null), 'none')`,
  lastAt: sql<string | null>`(${last}).created_at::text`,
  version: webhooks.version,
};

export const listWebhooks = query({
  action: 'webhook.read',
  input: WebhookFilter,
  async run({ db, input }) {
    const place = seek(input, { name: { by: sql`app.fold(${webhooks.name})` } }, sql`${webhooks.id}`);
    const rows = await db
      .select({
        ...shown,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${webhooks})`.mapWith(Number),
      })
      .from(webhooks)
      .leftJoin(operations, eq(operations.id, webhooks.operationId))
      .where(place.where)
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

export const getWebhook = query({
  action: 'webhook.read',
  input: Key,
  async run({ db, input: { id } }) {
    const [webhook] = await db
      .select(shown)
      .from(webhooks)
      .leftJoin(operations, eq(operations.id, webhooks.operationId))
      .where(eq(webhooks.id, id));
    if (!webhook) throw new Refusal('not_found');
    return webhook;
  },
});

/** What was sent to a webhook, newest first; kept for 30 days. */
export const listDeliveries = query({
  action: 'webhook.read',
  input: DeliveryFilter,
  async run({ db, input: { id, ...paging } }) {
    const created = { by: sql`${webhookDeliveries.createdAt}`, type: 'timestamptz' };
    const place = seek(paging, { created }, sql`${webhookDeliveries.id}`);
    const wanted = sql`${webhookDeliveries.webhookId} = ${id}::uuid`;
    const rows = await db
      .select({
        id: webhookDeliveries.id,
        event: webhookDeliveries.event,
        createdAt: webhookDeliveries.createdAt,
        attempts: webhookDeliveries.attempts,
        deliveredAt: webhookDeliveries.deliveredAt,
        answer: webhookDeliveries.answer,
        cursorKey: place.key,
        total: sql<number>`(select count(*) from ${webhookDeliveries} where ${wanted})`.mapWith(Number),
      })
      .from(webhookDeliveries)
      .where(place.where ? sql`${wanted} and ${place.where}` : wanted)
      .orderBy(...place.orderBy)
      .limit(place.limit);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});
