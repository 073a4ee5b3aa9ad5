import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { asSystem } from '#lib/jobs/as-system.ts';
import { Refusal } from '#lib/refusal.ts';
import { discardImport } from './commands.ts';

/** Days that an uploaded file is kept after it was applied, or after whoever sent it left it lying. */
export const keptDays = 90;

const since = sql`now() - make_interval(days => ${keptDays})`;

/** So many at a time: the rest come with the next round. */
const many = 50;

const listAbandoned = query({
  action: 'import.read',
  input: z.object({}),
  async run({ db }) {
    const { rows } = await db.execute<{ id: string }>(sql`
      select id from imports where status in ('uploaded', 'previewed') and created_at < ${since}
      order by created_at limit ${many}`);
    return rows.map(({ id }) => id);
  },
});

/**
 * Files that people sent hold names and addresses as they were written. Once their days are over, what was never applied
 * is discarded with its rows, and of what was applied the file goes; that it was sent and what it did stays on record.
 */
export async function letGoOfImports(): Promise<void> {
  for (const id of await listAbandoned(system, {})) await discardImport(system, { id }).catch(decidedOnly);
  await asSystem('import.discard', (db) =>
    db.execute(sql`delete from import_files f using imports i
      where i.id = f.import_id and coalesce(i.undone_at, i.applied_at, i.created_at) < ${since}`),
  );
}

/** Somebody decided on it meanwhile. */
function decidedOnly(error: unknown) {
  if (!(error instanceof Refusal)) throw error;
}
