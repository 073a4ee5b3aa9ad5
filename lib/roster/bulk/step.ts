import type { Db } from '#db/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import type { Wanted } from './plan.ts';

/** What each kind of act is planned with. */
export type Step = { db: Db; actor: Actor; wanted: Wanted; day: string };
