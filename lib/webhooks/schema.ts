import { z } from 'zod';
import { webhookEvents } from '#db/enums.ts';
import { Id, Name, several, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { mayOpen, publicDoor } from './door.ts';

const wording = {
  name: Name,
  url: z
    .string()
    .trim()
    .max(500)
    .refine((text) => mayOpen(text, publicDoor), { message: 'not_public_address' })
    .describe('https on a public address'),
  events: several(z.enum(webhookEvents)).refine((events) => events.length > 0, { message: 'required' }),
  operationId: Id.nullish().describe('Only what happens in this operation; default: everywhere'),
};

export const NewWebhook = z.object({
  ...wording,
  sealed: z.string().max(2_000).nullish().describe('For the form, which shows the secret before it sends it'),
});
export const WebhookEdit = z.object({ id: Id, version: Version, ...wording, active: Ticked });

export const WebhookFilter = listInput(['name'], {});
export const DeliveryFilter = listInput(['created'], {
  id: Id,
  sort: z.enum(['created', '-created']).default('-created'),
});

const lastStates = ['none', 'taken', 'failing', 'waiting'] as const;

export const Webhook = z
  .object({
    id: Id,
    name: z.string(),
    url: z.string(),
    events: z.enum(webhookEvents).array(),
    active: z.boolean(),
    operationId: Id.nullable(),
    operation: z.object({ id: Id, code: z.string(), nameEn: z.string(), nameFr: z.string() }).nullable(),
    state: z.enum(lastStates).describe('What became of the last delivery'),
    lastAt: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Webhook' });

export const WebhookDone = z.object({ id: Id, version: z.int().optional() });
export const WebhookCreated = WebhookDone.extend({
  secret: z.string().nullable().describe('whsec_…, given once: signs what is sent (Standard Webhooks)'),
});

export const Delivery = z
  .object({
    id: Id,
    event: z.string(),
    createdAt: z.string(),
    attempts: z.int(),
    deliveredAt: z.string().nullable(),
    answer: z.string().nullable().describe('HTTP status of the last answer, or why there was none'),
  })
  .meta({ id: 'WebhookDelivery' });
