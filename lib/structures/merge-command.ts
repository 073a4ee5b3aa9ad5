import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { structurePhases, structureSuccessions, type structures } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { changed, lastPhase, load, requireLater, requirePostsEnded } from './commands.ts';
import { dayBefore } from './day-before.ts';
import { StructureMerge } from './life-schema.ts';
import { movePosts } from './move-posts.ts';
import { endParts } from './parts.ts';
import { parentOn, rehang } from './rehang.ts';
import { takeCoverage, takeMembers } from './take-over.ts';

type Row = typeof structures.$inferSelect;

/** One structure goes into another, which carries on. What is left open is moved on choice, or named and refused. */
export const mergeStructure = command({
  action: 'structure.merge',
  input: StructureMerge,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input, subject }) {
    const { id, intoId, on } = input;
    const into = await requireHeir(db, subject, intoId, on);
    await requireLater(db, id, on);
    const last = dayBefore(on);
    const days = { fromId: id, toId: intoId, on };
    if (input.movePosts) await movePosts(db, days);
    else await requirePostsEnded(db, id, last);
    await movePartsOf(db, subject, into, on, input.moveParts);
    if (input.moveMembers) await takeMembers(db, days);
    if (input.moveCoverage) await takeCoverage(db, days);
    await endParts(db, id, last);
    const { operationId, sharing } = subject;
    await db.insert(structurePhases).values({
      structureId: id,
      phase: 'deactivated',
      since: on,
      document: input.document,
      operationId,
      sharing,
    });
    await db
      .insert(structureSuccessions)
      .values({ kind: 'merged_into', fromId: id, toId: intoId, since: on, operationId, sharing });
    return changed(db, subject, {});
  },
  records: ({ input, subject }) => ({
    subjectLabel: subject.nameEn,
    before: null,
    after: { mergedInto: input.intoId, on: input.on },
  }),
});

/** The other one of the same operation, alive on that day; locked, so that two mergers cannot cross. */
async function requireHeir(db: Db, subject: Row, intoId: string, on: string): Promise<Row> {
  const wrong = (code: string) => new Refusal('invalid', { fields: { intoId: [code] } });
  if (intoId === subject.id) throw wrong('part_of_itself');
  const into = await load(db, intoId, true);
  if (!into) throw wrong('unknown_record');
  if (into.operationId !== subject.operationId) throw wrong('other_operation');
  const phase = await lastPhase(db, intoId, on);
  if (!phase || phase.phase === 'deactivated' || into.archivedAt) throw wrong('not_active');
  return into;
}

/** What stands below the one moves below the other; and the other, if it stood there, takes the place of the one. */
async function movePartsOf(db: Db, subject: Row, into: Row, on: string, move: boolean) {
  const { rows } = await db.execute<{
    fromId: string;
    type: 'part_of' | 'supported_by';
    name: string;
    sharing: Row['sharing'];
  }>(sql`select distinct l.from_id as "fromId", l.type, s.name_en as name, l.sharing
    from structure_links l join structures s on s.id = l.from_id
    where l.to_id = ${subject.id}::uuid and l.type in ('part_of', 'supported_by')
      and (l.until is null or l.until >= ${on}::date)
    order by s.name_en`);
  const left = rows.filter((row) => row.fromId !== into.id);
  if (left.length > 0 && !move) {
    const names = [...new Set(left.map((row) => row.name))];
    throw new Refusal('parts_open', { values: { count: names.length, parts: names.join(', ') } });
  }
  const parent = await parentOn(db, subject.id, on);
  // The heir first: what moves below it must not find it still below the old one.
  for (const { fromId, type, sharing } of rows.toSorted((a) => (a.fromId === into.id ? -1 : 1))) {
    const heir = fromId === into.id;
    const toId = heir ? (type === 'part_of' ? parent : null) : into.id;
    await rehang(db, { id: fromId, line: type, toId, since: on, note: null, sharing });
  }
}
