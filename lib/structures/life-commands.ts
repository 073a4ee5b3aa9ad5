import { structurePhases } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { changed, lastPhase, load } from './commands.ts';
import { StructureMove, StructureReactivation } from './life-schema.ts';
import { rehang } from './rehang.ts';
import { takeUpAgain } from './take-over.ts';

/** A new place in the tree, or on the technical line, in one act: the old link ends the day before. */
export const moveStructure = command({
  action: 'structure.move',
  input: StructureMove,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, line, toId = null, since, note }, subject }) {
    await requireKnown(db, { toId: ['structures', toId] });
    await rehang(db, { id, line, toId, since, note: note ?? null, sharing: subject.sharing });
    return changed(db, subject, {});
  },
  records: ({ input, subject }) => ({
    subjectLabel: subject.nameEn,
    before: null,
    after: { line: input.line, toId: input.toId ?? null, since: input.since },
  }),
});

/** A deactivated structure lives again; what ended with it holds again on choice. */
export const reactivateStructure = command({
  action: 'structure.reactivate',
  input: StructureReactivation,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, on, document, withParts }, subject }) {
    const last = await lastPhase(db, id, null);
    if (last?.phase !== 'deactivated') throw new Refusal('wrong_status');
    if (on <= last.since) throw new Refusal('too_early', { values: { since: last.since } });
    const { operationId, sharing } = subject;
    await db
      .insert(structurePhases)
      .values({ structureId: id, phase: 'activated', since: on, document, operationId, sharing });
    if (withParts) await takeUpAgain(db, id, last.since, on);
    return changed(db, subject, { archivedAt: null });
  },
  records: ({ input, subject }) => ({
    subjectLabel: subject.nameEn,
    before: null,
    after: { activated: input.on },
  }),
});
