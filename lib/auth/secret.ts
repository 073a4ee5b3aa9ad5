import { eq } from 'drizzle-orm';
import { settings } from '#db/schema/index.ts';
import { env } from '#lib/env.ts';
import { inIdentity } from './scope.ts';
import { newToken } from './token.ts';

let known: Promise<string> | undefined;

/** What cookies are sealed with: from the environment, or made once and shared by every instance on this database. */
export function authSecret(): Promise<string> {
  known ??= (env.AUTH_SECRET ? Promise.resolve(env.AUTH_SECRET) : fromDatabase()).catch((error) => {
    known = undefined;
    throw error;
  });
  return known;
}

const key = 'auth_secret';

const fromDatabase = () =>
  inIdentity(async (db) => {
    const read = () => db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
    const [stored] = await read();
    if (stored) return stored.value;
    await db.insert(settings).values({ key, value: newToken() }).onConflictDoNothing();
    const [made] = await read();
    if (!made) throw new Error('no signing secret could be stored');
    return made.value;
  });
