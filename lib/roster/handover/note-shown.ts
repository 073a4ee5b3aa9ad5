import { sql } from 'drizzle-orm';
import { namesShown } from '../names.ts';

/** The note of assignment `a` may name anybody: where names are hidden it is hidden too, but for whoever wrote it. */
export const noteShown = sql`(${namesShown(sql`a.operation_id`)}
  or coalesce(a.person_id = (select own.person_id from accounts own where own.id = (select app.account_id())), false))`;
