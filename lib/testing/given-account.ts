import { randomUUID } from 'node:crypto';
import type { GrantScope, Role } from '#db/enums.ts';
import { accounts, apiTokens, grantOperations, grants, sessions } from '#db/schema/index.ts';
import { inScope } from '#db/scope.ts';
import { cookieName, sealSession } from '#lib/auth/cookies.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { hashOf, newToken } from '#lib/auth/token.ts';
import { env } from '#lib/env.ts';

type Wanted = Partial<typeof accounts.$inferInsert> & { grants?: WantedGrant[] };
type WantedGrant = {
  role: Role;
  scope?: GrantScope;
  operations?: string[];
  since?: string;
  until?: string | null;
  organisationId?: string;
};

/** An account with grants, straight into the tables: what a test starts from. */
export async function givenAccount({ grants: held = [], ...wanted }: Wanted = {}) {
  const id = randomUUID();
  const account = { id, email: `${id}@example.org`, name: `Specimen ${id.slice(0, 4)}`, ...wanted };
  await inIdentity((db) => db.insert(accounts).values(account));
  for (const grant of held) await givenGrant(id, grant);
  return { ...account, email: account.email, id };
}

export async function givenGrant(accountId: string, { operations, ...wanted }: WantedGrant) {
  const id = randomUUID();
  const scope = wanted.scope ?? (operations ? 'operations' : 'global');
  await inScope({ accountId: null, reach: {}, writes: { '*': true }, identity: true }, async (db) => {
    await db.insert(grants).values({ ...wanted, id, accountId, scope });
    if (operations)
      await db
        .insert(grantOperations)
        .values(operations.map((operationId) => ({ grantId: id, operationId })));
  });
  return id;
}

/** A session as a sign-in leaves it, and the cookie that goes with it. */
export async function givenSession(accountId: string, wanted: Partial<typeof sessions.$inferInsert> = {}) {
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  await inIdentity((db) =>
    db.insert(sessions).values({ id, accountId, method: 'password', expiresAt, ...wanted }),
  );
  return { id, cookie: `${cookieName('session-token')}=${await sealSession(id, 3600)}` };
}

export async function givenToken(accountId: string, wanted: Partial<typeof apiTokens.$inferInsert> = {}) {
  const token = newToken();
  const id = randomUUID();
  await inIdentity((db) =>
    db.insert(apiTokens).values({
      id,
      accountId,
      name: 'Specimen',
      hint: token.slice(0, 6),
      tokenHash: hashOf(token),
      access: 'write',
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      ...wanted,
    }),
  );
  return { id, token };
}

/** A request as a browser on our own page sends it. */
export const fromBrowser = (
  path: string,
  {
    cookie,
    ...init
  }: Omit<RequestInit, 'headers'> & { cookie?: string; headers?: Record<string, string> } = {},
) =>
  new Request(new URL(path, env.APP_ORIGIN), {
    ...init,
    headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...init.headers },
  });
