import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { accounts, apiTokens, sessions } from '#db/schema/index.ts';
import type { Held } from '#lib/access/actor.ts';

/** A session that nobody uses for two weeks is over, whatever its last day. */
const idle = sql`now() - interval '14 days'`;
/** How exact "last seen" is: a write on every request would cost more than it tells. */
const aWhileAgo = sql`now() - interval '5 minutes'`;

const heldToday = sql<Held[]>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'role', g.role, 'scope', g.scope, 'organisationId', g.organisation_id,
    'operations', coalesce(
      (select jsonb_agg(o.operation_id) from grant_operations o where o.grant_id = g.id), '[]'::jsonb)))
  from grants g
  where g.account_id = accounts.id and g.since <= current_date and (g.until is null or g.until >= current_date)
), '[]'::jsonb)`;

const person = {
  accountId: accounts.id,
  name: accounts.name,
  email: accounts.email,
  locale: accounts.locale,
  personId: accounts.personId,
  grants: heldToday,
};

/** Whoever is behind a session or a token, as of this moment. */
export type Known = {
  accountId: string;
  name: string;
  email: string;
  locale: Locale;
  personId: string | null;
  grants: Held[];
};

/** The account behind a session that still holds, with today's grants: one statement, by primary key. */
export async function bySession(db: Db, sessionId: string): Promise<Known | undefined> {
  const seen = db.$with('seen').as(
    db
      .update(sessions)
      .set({ lastSeenAt: sql`now()` })
      .where(and(eq(sessions.id, sql.placeholder('id')), lt(sessions.lastSeenAt, aWhileAgo), open))
      .returning({ id: sessions.id }),
  );
  const [known] = await db
    .with(seen)
    .select(person)
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.id, sql.placeholder('id')), open, active))
    .prepare('actor_by_session')
    .execute({ id: sessionId });
  return known;
}

const open = and(isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`), gt(sessions.lastSeenAt, idle));
const active = eq(accounts.status, 'active');

/** An account that is active, with its grants of today: for a mail that is written when it leaves. */
export async function byAccount(db: Db, accountId: string): Promise<Known | undefined> {
  const [known] = await db
    .select(person)
    .from(accounts)
    .where(and(eq(accounts.id, accountId), active));
  return known;
}

/** The owner of a token that still holds, with the owner's grants of today. */
export async function byToken(db: Db, tokenHash: string) {
  const used = db.$with('used').as(
    db
      .update(apiTokens)
      .set({ lastUsedAt: sql`now()` })
      .where(
        and(
          eq(apiTokens.tokenHash, sql.placeholder('hash')),
          sql`coalesce(${apiTokens.lastUsedAt} < ${aWhileAgo}, true)`,
          unrevoked,
        ),
      )
      .returning({ id: apiTokens.id }),
  );
  const [known] = await db
    .with(used)
    .select({ ...person, access: apiTokens.access })
    .from(apiTokens)
    .innerJoin(accounts, eq(accounts.id, apiTokens.accountId))
    .where(and(eq(apiTokens.tokenHash, sql.placeholder('hash')), unrevoked, active))
    .prepare('actor_by_token')
    .execute({ hash: tokenHash });
  return known;
}

const unrevoked = and(isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, sql`now()`));
