import type { Db } from '#db/index.ts';
import { inScope } from '#db/scope.ts';
import { scopeOf, system } from '#lib/access/actor.ts';
import type { Action } from '#lib/access/policy.ts';

/** How a job works: as the system itself, in a transaction that reaches as far as this action does, and no further. */
export const asSystem = <T>(action: Action, run: (db: Db) => Promise<T>): Promise<T> =>
  inScope(scopeOf(system, action), run);
