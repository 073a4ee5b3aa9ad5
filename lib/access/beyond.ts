import type { Db } from '#db/index.ts';
import { rescope, type Scope } from '#db/scope.ts';

/**
 * A step past what its actor reaches, in the same transaction, for what opens one record and no other: the token of
 * a link, or that it is one's own. The step names that record in each statement; afterwards the scope is `back`.
 */
export async function beyond<T>(db: Db, back: Scope, step: () => Promise<T>): Promise<T> {
  const reach = { '*': 'hq_only', '^': 'hq_only' } as const;
  await rescope(db, { accountId: back.accountId, reach, writes: { '*': true }, identity: true });
  const result = await step();
  await rescope(db, back);
  return result;
}
