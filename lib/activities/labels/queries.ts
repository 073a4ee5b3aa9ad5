import { asc, eq, sql } from 'drizzle-orm';
import { mineActionLabels } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { LabelFilter } from './schema.ts';

/** By which words files name mine action, those in use first. */
export const listMineActionLabels = query({
  action: 'activity_label.read',
  input: LabelFilter,
  async run({ db, input: { kind } }) {
    const rows = await db
      .select()
      .from(mineActionLabels)
      .where(eq(mineActionLabels.kind, kind))
      .orderBy(sql`ended_at is not null`, asc(sql`app.fold(label)`), mineActionLabels.id);
    return rows.map(({ endedAt, ...row }) => ({ ...row, inUse: endedAt === null }));
  },
});
