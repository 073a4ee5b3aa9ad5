import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { createWebhook, editWebhook, removeWebhook, testWebhook } from './commands.ts';
import { getWebhook, listDeliveries, listWebhooks } from './queries.ts';
import { Delivery, Webhook, WebhookCreated, WebhookDone } from './schema.ts';

export const webhooksApi = {
  'GET /webhooks': endpoint(listWebhooks, { summary: 'Webhooks', output: listOutput(Webhook) }),
  'POST /webhooks': endpoint(createWebhook, {
    summary: 'Tell another system what happens; the secret that signs it is in this answer only',
    output: WebhookCreated,
  }),
  'GET /webhooks/{id}': endpoint(getWebhook, { summary: 'One webhook', output: Webhook }),
  'PATCH /webhooks/{id}': endpoint(editWebhook, {
    summary: 'Change a webhook, pause it or let it go on',
    output: WebhookDone,
  }),
  'POST /webhooks/{id}/removal': endpoint(removeWebhook, {
    summary: 'Remove a webhook',
    output: WebhookDone,
  }),
  'POST /webhooks/{id}/test': endpoint(testWebhook, {
    summary: 'Send a delivery of type `test`',
    output: WebhookDone,
  }),
  'GET /webhooks/{id}/deliveries': endpoint(listDeliveries, {
    summary: 'What was sent to a webhook in the last 30 days, newest first',
    output: listOutput(Delivery),
  }),
};
