import type { Db } from '#db/index.ts';
import { structureLinks, structurePhases, structureSuccessions, structures } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { changed, lastPhase, load, only } from './commands.ts';
import { StructureSplit } from './life-schema.ts';
import { requirePossible } from './link-commands.ts';
import { movePosts } from './move-posts.ts';
import { parentOn } from './rehang.ts';
import { takeCoverage, takeLeads, takeMembers } from './take-over.ts';

type Row = typeof structures.$inferSelect;

/** A new structure out of an old one, which goes on; it takes the places, posts and organisations that are chosen. */
export const splitStructure = command({
  action: 'structure.split',
  input: StructureSplit,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input, subject }) {
    const { id, on, type, nameEn, nameFr, acronym, location } = input;
    const phase = await lastPhase(db, id, on);
    if (!phase || phase.phase === 'deactivated') throw new Refusal('wrong_status');
    const { operationId, sharing, arrangement, clusterCode, languages } = subject;
    const wording = { type, nameEn, nameFr, acronym, location, arrangement, clusterCode, languages };
    const made = await only(
      db
        .insert(structures)
        .values({ ...wording, operationId, sharing })
        .returning(),
    );
    const own = { operationId, sharing, since: on };
    const { document } = input;
    await db.insert(structurePhases).values({ ...own, structureId: made.id, phase: 'activated', document });
    await db.insert(structureSuccessions).values({ ...own, kind: 'split_into', fromId: id, toId: made.id });
    await hang(db, subject, made, on, input.place);
    const days = { fromId: id, toId: made.id, on };
    await takeCoverage(db, { ...days, only: input.coverage, keep: input.keepCoverage });
    if (input.withLeads) await takeLeads(db, days);
    if (input.withMembers) await takeMembers(db, days);
    if (input.posts.length > 0) await movePosts(db, { ...days, only: input.posts });
    await changed(db, subject, {});
    return made;
  },
  records: ({ input, output, subject }) => ({
    subjectId: input.id,
    subjectLabel: subject.nameEn,
    before: null,
    after: { splitInto: output.id, on: input.on, posts: input.posts.length },
  }),
});

/** The new one hangs beside the old one or below it, and is supported as the old one is. */
async function hang(db: Db, old: Row, made: Row, on: string, place: 'beside' | 'below') {
  const { operationId, sharing } = old;
  const link = async (type: 'part_of' | 'supported_by', toId: string | null) => {
    if (!toId) return;
    const values = { fromId: made.id, toId, type, since: on };
    await requirePossible(db, values);
    await db.insert(structureLinks).values({ ...values, operationId, sharing });
  };
  await link('part_of', place === 'below' ? old.id : await parentOn(db, old.id, on));
  if (place === 'beside') await link('supported_by', await parentOn(db, old.id, on, 'supported_by'));
}
