import { eq, sql } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { unseal } from '#lib/auth/sealed-token.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { type Door, publicDoor } from './door.ts';
import { post, wasTaken } from './post.ts';
import { sealedFor } from './secret.ts';

/**
 * Sends one delivery and notes the answer. What is not taken is thrown, so that the queue tries again later. It may
 * arrive twice, after a crash between sending and noting: the receiver knows it by its `webhook-id`.
 */
export async function deliverToWebhook({ id }: { id: string }, door: Door = publicDoor): Promise<void> {
  const [found] = await asSystem('webhook.edit', (db) =>
    db
      .select({ delivery: webhookDeliveries, webhook: webhooks })
      .from(webhookDeliveries)
      .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
      .where(eq(webhookDeliveries.id, id)),
  );
  if (!found || found.delivery.deliveredAt || !found.webhook.active) return;
  const { delivery, webhook } = found;
  const secret = await unseal(webhook.sealedSecret, sealedFor);
  const answer = secret
    ? await post({ id, url: webhook.url, secret, body: JSON.stringify(delivery.payload) }, door)
    : 'ENOSECRET';
  await asSystem('webhook.edit', (db) =>
    db
      .update(webhookDeliveries)
      .set({
        attempts: sql`${webhookDeliveries.attempts} + 1`,
        answer,
        ...(wasTaken(answer) && { deliveredAt: sql`now()` }),
      })
      .where(eq(webhookDeliveries.id, id)),
  );
  if (!wasTaken(answer)) throw new Error(`webhook not taken: ${answer}`);
}
