import { sql } from 'drizzle-orm';
import { letGoOfAttachments } from '#lib/attachments/letting-go.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { letGoOfImports } from '#lib/imports/letting-go.ts';
import { rhythm } from '#lib/subscriptions/rhythm.ts';

/** What has served its time goes: each line says for how long a thing is kept. */
const past = [
  sql`delete from idempotency_keys where created_at < now() - interval '7 days'`,
  sql`delete from form_returns where created_at < now() - interval '1 hour'`,
  sql`delete from verification_tokens where expires_at < now()`,
  sql`delete from rate_limits where expire < extract(epoch from now()) * 1000`,
  sql`delete from sessions where coalesce(ended_at, expires_at) < now() - interval '90 days'`,
  sql`delete from mails where created_at < now() - interval '90 days'`,
  sql`delete from digest_subscriptions where status = 'pending' and expires_at < now()`,
  sql`delete from digest_subscriptions where stopped_at < now() - make_interval(days => ${rhythm.stoppedKept}::int)`,
  sql`delete from webhook_deliveries where created_at < now() - interval '30 days'`,
];

export async function housekeeping(): Promise<void> {
  await inIdentity(async (db) => {
    for (const statement of past) await db.execute(statement);
  });
  await letGoOfImports();
  await letGoOfAttachments();
}
