import { sql } from 'drizzle-orm';
import { namesOf } from '#lib/access/names.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';

type Found = { byId: string | null; at: string | null };

/** Who worded a digest, or one of its items, last, and when: for whoever wrote at the same time. */
export const getWording = query({
  action: 'digest.edit',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Found>(sql`
      select worded_by_id as "byId", worded_at as at from digests where id = ${id}::uuid
      union all select worded_by_id, worded_at from digest_items where id = ${id}::uuid`);
    const [found] = rows;
    const name = await namesOf(db, actor, 'digest.edit', [found?.byId]);
    return { by: name(found?.byId), at: found?.at ?? null };
  },
});
