import { and, eq, sql } from 'drizzle-orm';
import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { accounts, verificationTokens } from '#db/schema/index.ts';
import { accountAt, issuerById } from './issuers.ts';
import { inIdentity } from './scope.ts';

/** All that next-auth may know of an account: the rest of a session is read by lib/auth/actor.ts. */
const asUser = (account: { id: string; email: string }): AdapterUser => ({ ...account, emailVerified: null });

const refuse = () => {
  throw new Error('accounts are made by invitation and linked on their own page');
};

/** What next-auth needs of the database for links by e-mail. Nobody becomes a user by signing in. */
export const adapter: Adapter = {
  async getUserByEmail(email) {
    const [account] = await inIdentity((db) =>
      db
        .select({ id: accounts.id, email: accounts.email })
        .from(accounts)
        .where(and(eq(sql`lower(${accounts.email})`, email.toLowerCase()), eq(accounts.status, 'active'))),
    );
    return account ? asUser(account) : null;
  },
  updateUser: async (user) => ({ ...(user as AdapterUser) }),

  /** A link works once: whoever deletes its row has used it. */
  async useVerificationToken({ token: tokenHash }) {
    const [used] = await inIdentity((db) =>
      db
        .delete(verificationTokens)
        .where(and(eq(verificationTokens.purpose, 'sign_in'), eq(verificationTokens.tokenHash, tokenHash)))
        .returning(),
    );
    return used ? { identifier: used.identifier, token: tokenHash, expires: new Date(used.expiresAt) } : null;
  },

  createVerificationToken: refuse,
  createUser: refuse,
  linkAccount: refuse,
  getUser: async () => null,
  async getUserByAccount({ provider, providerAccountId }) {
    const issuer = issuerById(provider)?.issuer;
    const found = issuer && (await accountAt(issuer, providerAccountId));
    return found && found.status === 'active' ? asUser(found) : null;
  },
  createSession: refuse,
  getSessionAndUser: async () => null,
  updateSession: async () => null,
  deleteSession: refuse,
};
