import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { type SavedViewShown, ViewKey } from './schema.ts';

const columns = sql`v.id, v.name, v.query, array(select unnest(v.shared_with)::text) as "sharedWith",
  v.account_id = (select app.account_id()) as own, v.version`;

/** One's own views of the roster, then those that others share with one's roles. Postgres decides which those are. */
export const listViews = query({
  action: 'view.read',
  input: z.object({}),
  async run({ db }) {
    const { rows } = await db.execute<SavedViewShown>(sql`
      select ${columns} from saved_views v where v.list = 'roster' order by own desc, app.fold(v.name), v.id limit 100`);
    return { items: rows };
  },
});

export const getView = query({
  action: 'view.read',
  input: ViewKey,
  async run({ db, input: { id } }) {
    const { rows } = await db.execute<SavedViewShown>(
      sql`select ${columns} from saved_views v where v.id = ${id}`,
    );
    const [view] = rows;
    if (!view) throw new Refusal('not_found');
    return view;
  },
});
