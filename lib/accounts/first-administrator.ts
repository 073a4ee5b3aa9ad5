import { sql } from 'drizzle-orm';
import { invitations } from '#db/schema/index.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { hashOf, newToken } from '#lib/auth/token.ts';
import { env } from '#lib/env.ts';
import { isFirst, unknownAddress } from './acceptance.ts';

/** A one-time link that creates the first administrator, while there is no account; null once there is one. */
export const firstAdministratorLink = (): Promise<string | null> =>
  inIdentity(async (db) => {
    if (!(await isFirst(db))) return null;
    const token = newToken();
    await db.insert(invitations).values({
      email: unknownAddress,
      tokenHash: hashOf(token),
      role: 'administrator',
      scope: 'global',
      expiresAt: sql`now() + interval '7 days'`,
    });
    return `${env.APP_ORIGIN}/invitation/${token}`;
  });
