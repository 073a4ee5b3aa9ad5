import { eq, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { assignments } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { noteShown } from './note-shown.ts';
import { HandoverNoteEdit } from './schema.ts';

/** Geneva writes any note, a field coordinator those of the own operations: also after the last day in post. */
export const writeHandoverNote = command({
  action: 'assignment.write_handover_note',
  input: HandoverNoteEdit,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, handoverNote }, subject }) {
    const version = subject.version + 1;
    await db
      .update(assignments)
      .set({ handoverNote: handoverNote ?? null, version })
      .where(eq(assignments.id, id));
    return { id, handoverNote: handoverNote ?? null, version };
  },
  records: ({ subject: { handoverNote } }) => ({ before: { handoverNote } }),
});

/** To write, one must see what one would overwrite: whoever may not is refused, and told nothing of it. */
async function load(db: Db, id: string, lock: boolean) {
  const { rows } = await db.execute<{
    id: string;
    operationId: string | null;
    version: number;
    handoverNote: string | null;
  }>(sql`
    select a.id, a.operation_id as "operationId", a.version,
      case when ${noteShown} then a.handover_note end as "handoverNote"
    from assignments a where a.id = ${id} and ${lock ? sql`${noteShown} for update` : sql`true`}`);
  return rows[0];
}
