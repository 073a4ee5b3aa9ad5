import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { UpdateReminderKind } from '#db/enums.ts';
import { query } from '#lib/access/operation.ts';
import { Day } from '#lib/http/fields.ts';

export type ToldUpdate = { id: string; code: string; kind: UpdateReminderKind; dueOn: string; days: number };

/** What this reader was promised to be told of updates for a day, and still is to be done: each once, as what weighs most. */
export const listUpdateReminders = query({
  action: 'update.read',
  input: z.object({ day: Day }),
  async run({ db, actor, input: { day } }) {
    const { rows } = await db.execute<ToldUpdate>(sql`
      select u.id, u.code, max(r.kind) as kind, u.due_on as "dueOn", abs(u.due_on - ${day}::date) as days
      from update_reminders r join updates u on u.id = r.update_id
      where r.account_id = ${actor.accountId}::uuid and r.day = ${day}::date and u.status in ('due', 'overdue')
      group by u.id order by u.due_on, u.code limit 100`);
    return { items: rows };
  },
});
