import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { webhooks } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { seal, unseal } from '#lib/auth/sealed-token.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { promise } from './pass-on.ts';
import { NewWebhook, WebhookEdit } from './schema.ts';
import { newSecret, sealedFor } from './secret.ts';

/** Answered once with the secret in it, or shown by the form before: afterwards nobody can read it here. */
export const createWebhook = command({
  action: 'webhook.create',
  input: NewWebhook,
  once: ['secret'],
  place: () => null,
  async run({ db, actor, input: { sealed, operationId = null, ...wording } }) {
    if (!actor.accountId) throw new Refusal('unauthenticated');
    if (operationId) await requireKnown(db, { operationId: ['operations', operationId] });
    const secret = sealed ? await unseal(sealed, sealedFor) : newSecret();
    if (!secret) throw new Refusal('expired');
    const [made] = await db
      .insert(webhooks)
      .values({
        ...wording,
        operationId,
        accountId: actor.accountId,
        sealedSecret: sealed ?? (await seal(secret, sealedFor)),
        sharing: 'hq_only',
      })
      .returning();
    if (!made) throw new Refusal('not_found');
    return { ...told(made), secret: sealed ? null : secret };
  },
});

export const editWebhook = command({
  action: 'webhook.edit',
  input: WebhookEdit,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, version: _, ...wording }, subject }) {
    if (wording.operationId) await requireKnown(db, { operationId: ['operations', wording.operationId] });
    const [changed] = await db
      .update(webhooks)
      .set({ ...wording, operationId: wording.operationId ?? null, version: subject.version + 1 })
      .where(eq(webhooks.id, id))
      .returning();
    if (!changed) throw new Refusal('not_found');
    return told(changed);
  },
});

export const removeWebhook = command({
  action: 'webhook.remove',
  input: Key,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, subject }) {
    await db.delete(webhooks).where(eq(webhooks.id, subject.id));
    return subject;
  },
  records: ({ subject }) => ({ before: subject, after: null }),
});

/** Sends a made-up signal, so that the other side can be tried before anything happens. */
export const testWebhook = command({
  action: 'webhook.test',
  input: Key,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, subject: { id, operationId } }) {
    const payload = { type: 'test', timestamp: new Date().toISOString(), data: {} };
    await promise(db, randomUUID(), { id, operation_id: operationId }, 'test', payload);
    return { id };
  },
});

type Row = typeof webhooks.$inferSelect;

/** Everything of a webhook but the secret. */
function told({ sealedSecret: _, ...rest }: Row) {
  return rest;
}

async function load(db: Db, id: string, lock: boolean) {
  const rows = db.select().from(webhooks).where(eq(webhooks.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row && told(row);
}
