import type { Db } from '#db/index.ts';
import { inScope } from '#db/scope.ts';

/** Sign-in works before anybody is known: in accounts, sessions, grants and tokens of everybody, and nowhere else. */
export const inIdentity = <T>(run: (db: Db) => Promise<T>, accountId: string | null = null): Promise<T> =>
  inScope({ accountId, reach: {}, writes: {}, identity: true }, run);
