import { and, eq } from 'drizzle-orm';
import type { AuthOptions } from 'next-auth';
import { accounts, identities } from '#db/schema/index.ts';
import { env } from '#lib/env.ts';
import { comparable } from './credentials.ts';
import { inIdentity } from './scope.ts';

type Issuer = (typeof env.OIDC_ISSUERS)[number];

export const issuerById = (id: string): Issuer | undefined =>
  env.OIDC_ISSUERS.find((issuer) => issuer.id === id);

/** Where people of this address's domain sign in, whether or not they have an account here. */
export function issuerFor(email: string): Issuer | undefined {
  const domain = comparable(email).split('@').at(-1) ?? '';
  return env.OIDC_ISSUERS.find((issuer) => issuer.domains.includes(domain));
}

/** The account that an organisation's own account was linked to. The e-mail it states identifies nobody. */
export async function accountAt(issuer: string, subject: string) {
  const [found] = await inIdentity((db) =>
    db
      .select({ id: accounts.id, email: accounts.email, status: accounts.status })
      .from(identities)
      .innerJoin(accounts, eq(accounts.id, identities.accountId))
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject))),
  );
  return found;
}

/** As next-auth takes them: with PKCE, state and nonce, and the ID token as the only word on who it is. */
export const issuerProviders = (): AuthOptions['providers'] =>
  env.OIDC_ISSUERS.map(({ id, name, issuer, clientId, clientSecret }) => ({
    id,
    name,
    type: 'oauth' as const,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email' } },
    idToken: true,
    checks: ['pkce' as const, 'state' as const, 'nonce' as const],
    clientId,
    clientSecret,
    profile: ({ sub, email }: { sub: string; email?: string }) => ({ id: sub, email: email ?? '' }),
  }));
