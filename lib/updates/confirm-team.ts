import { inArray, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { people } from '#db/schema/index.ts';
import { type Actor, scopeOf } from '#lib/access/actor.ts';
import { beyond } from '#lib/access/beyond.ts';
import { recordAll } from '#lib/access/record.ts';
import type { Subject } from './subject.ts';

/**
 * "Nothing has changed in the team": whoever serves in the operation today, as its coordinator sees the roster, is
 * confirmed. Their contact details are not: nobody was shown them, and each person answers for their own.
 */
export async function confirmTeam(db: Db, actor: Actor, { operationId, structureId }: Subject) {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct h.id from people h join assignments a on a.person_id = h.id join posts p on p.id = a.post_id
    where a.operation_id = ${operationId} and (${structureId}::uuid is null or p.structure_id = ${structureId}::uuid)
      and a.since <= current_date and (a.until is null or a.until >= current_date)
      and h.merged_into_id is null and h.erased_at is null`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  // People are nobody's to edit here; those named above are confirmed, and nothing else of them is touched.
  await beyond(db, scopeOf(actor, 'update.submit'), async () => {
    const confirmed = await db
      .update(people)
      .set({ confirmedAt: sql`now()`, confirmedBy: actor.name, version: sql`${people.version} + 1` })
      .where(inArray(people.id, ids))
      .returning({ id: people.id, confirmedAt: people.confirmedAt, confirmedBy: people.confirmedBy });
    await recordAll(
      db,
      actor,
      confirmed.map(({ id: subjectId, ...after }) => ({
        action: 'update.submit',
        entry: { subjectType: 'person', subjectId, operationId, before: null, after },
      })),
    );
  });
}
