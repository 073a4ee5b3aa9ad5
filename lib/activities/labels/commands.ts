import { eq, sql } from 'drizzle-orm';
import { mineActionLabels } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { LabelEdit, NewLabel } from './schema.ts';

type Row = typeof mineActionLabels.$inferSelect;
const shown = ({ endedAt, ...row }: Row) => ({ ...row, inUse: endedAt === null });

/** Adds words by which rows of a 5W are known; from the next file on. */
export const createMineActionLabel = command({
  action: 'activity_label.create',
  input: NewLabel,
  place: () => null,
  async run({ db, input: { kind, label, within = false, note } }) {
    const [created] = await db
      .insert(mineActionLabels)
      .values({ kind, label, within, note: note ?? null })
      .onConflictDoNothing()
      .returning();
    if (!created) throw new Refusal('invalid', { fields: { label: ['already_taken'] } });
    return shown(created);
  },
  records: ({ output }) => ({ subjectLabel: output.label }),
});

/** Takes a label out of use, or into it again. What was imported by it stays. */
export const editMineActionLabel = command({
  action: 'activity_label.edit',
  input: LabelEdit,
  async subject({ db, input, lock }) {
    const rows = db.select().from(mineActionLabels).where(eq(mineActionLabels.id, input.id));
    return (await (lock ? rows.for('update') : rows))[0];
  },
  async run({ db, input, subject }) {
    const [edited] = await db
      .update(mineActionLabels)
      .set({ endedAt: input.inUse ? null : sql`now()`, version: subject.version + 1 })
      .where(eq(mineActionLabels.id, input.id))
      .returning();
    if (!edited) throw new Refusal('not_found');
    return shown(edited);
  },
  records: ({ output, subject }) => ({
    subjectLabel: output.label,
    before: { inUse: subject.endedAt === null },
    after: { inUse: output.inUse },
  }),
});
