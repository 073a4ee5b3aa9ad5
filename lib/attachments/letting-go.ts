import { sql } from 'drizzle-orm';
import { asSystem } from '#lib/jobs/as-system.ts';
import { homes } from './homes.ts';
import { undoHours } from './limits.ts';

/** What was taken off and can no longer be put back goes with its bytes, unless a submitted version names it. That it was there stays on record. */
export async function letGoOfAttachments(): Promise<void> {
  for (const { files, write } of Object.values(homes))
    await asSystem(write, (db) =>
      db.execute(sql`delete from ${files}
        where not handed_in and removed_at < now() - make_interval(hours => ${undoHours})`),
    );
}
