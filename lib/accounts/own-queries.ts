import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { accounts } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Me } from './schema.ts';
import { grantsOf } from './shown.ts';

/** Everything of one's own on one page, in one statement. */
export const getMe = query({
  action: 'self.read',
  input: z.object({}),
  async run({ db, actor }) {
    const [me] = await db
      .select({
        id: accounts.id,
        name: accounts.name,
        email: accounts.email,
        locale: accounts.locale,
        version: accounts.version,
        personId: accounts.personId,
        warningMails: accounts.warningMails,
        hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
        digestLocale,
        grants: grantsOf,
        sessions: sessionsOf(actor.sessionId ?? ''),
        tokens,
        identities,
      })
      .from(accounts)
      .where(eq(accounts.id, actor.accountId ?? ''));
    if (!me) throw new Refusal('not_found');
    return me;
  },
});

const sessionsOf = (current: string) => sql<Me['sessions']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', s.id, 'method', s.method, 'device', s.device, 'createdAt', s.created_at,
    'lastSeenAt', s.last_seen_at, 'current', s.id::text = ${current}) order by s.last_seen_at desc)
  from sessions s where s.account_id = accounts.id and s.ended_at is null and s.expires_at > now()
    and s.last_seen_at > now() - interval '14 days'
), '[]'::jsonb)`;

/** In which language the digest comes to one's own address; null where it does not. */
const digestLocale = sql<Me['digestLocale']>`(
  select s.locale from digest_subscriptions s where s.email = lower(accounts.email) and s.status = 'confirmed')`;

const tokens = sql<Me['tokens']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'hint', t.hint, 'access', t.access,
    'createdAt', t.created_at, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at) order by t.created_at desc)
  from api_tokens t where t.account_id = accounts.id and t.revoked_at is null and t.expires_at > now()
), '[]'::jsonb)`;

const identities = sql<Me['identities']>`coalesce((
  select jsonb_agg(jsonb_build_object('issuer', i.issuer, 'subject', i.subject, 'linkedAt', i.linked_at) order by i.linked_at)
  from identities i where i.account_id = accounts.id
), '[]'::jsonb)`;
