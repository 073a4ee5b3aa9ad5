import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { apiTokens, sessions } from '#db/schema/index.ts';

/** Sessions and tokens of an account, from the next request on. */
export async function endEverything(db: Db, accountId: string): Promise<void> {
  const now = sql`now()`;
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)));
  await db
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.accountId, accountId), isNull(apiTokens.revokedAt)));
}
