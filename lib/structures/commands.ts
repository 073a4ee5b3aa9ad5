import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { posts, structureAgencies, structureLinks, structurePhases, structures } from '#db/schema/index.ts';
import { requireKnown } from '#lib/access/known.ts';
import { command } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { endParts, shareParts } from './parts.ts';
import { NewStructure, StructureArchive, StructureEdit, StructureEnd } from './schema.ts';

type Row = typeof structures.$inferSelect;

/** A structure with its first phase and, where named, its place in the tree, its technical line and its lead. */
export const createStructure = command({
  action: 'structure.create',
  input: NewStructure,
  place: ({ input }) => input.operationId ?? null,
  async run({ db, input: { since, parentId, supportedById, leadId, operationId = null, ...wording } }) {
    await requireKnown(db, {
      operationId: ['operations', operationId],
      parentId: ['structures', parentId],
      supportedById: ['structures', supportedById],
      leadId: ['organisations', leadId],
    });
    await requireCluster(db, wording.clusterCode);
    const structure = await only(
      db
        .insert(structures)
        .values({ ...wording, operationId })
        .returning(),
    );
    const own = { operationId, sharing: structure.sharing, since };
    await db.insert(structurePhases).values({ ...own, structureId: structure.id, phase: 'activated' });
    const links = [
      ...(parentId ? [{ ...own, fromId: structure.id, toId: parentId, type: 'part_of' as const }] : []),
      ...(supportedById
        ? [{ ...own, fromId: structure.id, toId: supportedById, type: 'supported_by' as const }]
        : []),
    ];
    if (links.length > 0) await db.insert(structureLinks).values(links);
    if (leadId) {
      const role = 'cluster_lead_agency';
      await db
        .insert(structureAgencies)
        .values({ ...own, structureId: structure.id, organisationId: leadId, role });
    }
    return structure;
  },
  records: ({ output }) => ({ subjectLabel: output.nameEn }),
});

export const editStructure = command({
  action: 'structure.edit',
  input: StructureEdit,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, version: _, ...wording }, subject }) {
    await requireCluster(db, wording.clusterCode);
    const edited = await changed(db, subject, wording);
    if (edited.sharing !== subject.sharing) await shareParts(db, edited);
    return { ...edited, id };
  },
  records: ({ output }) => ({ subjectLabel: output.nameEn }),
});

/** Ends a structure's life: its links, agencies and members end with it. Its posts must have ended before. */
export const endStructure = command({
  action: 'structure.end',
  input: StructureEnd,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, on, document }, subject }) {
    await requireLater(db, id, on);
    await requirePostsEnded(db, id, on);
    const { operationId, sharing } = subject;
    await db
      .insert(structurePhases)
      .values({ structureId: id, phase: 'deactivated', since: on, document, operationId, sharing });
    await endParts(db, id, on);
    return changed(db, subject, {});
  },
  records: ({ input, subject }) => ({ subjectLabel: subject.nameEn, after: { deactivated: input.on } }),
});

/** Takes a deactivated structure out of everyday lists, or back into them. */
export const archiveStructure = command({
  action: 'structure.archive',
  input: StructureArchive,
  subject: ({ db, input, lock }) => load(db, input.id, lock),
  async run({ db, input: { id, archived }, subject }) {
    if (archived && (await lastPhase(db, id, today()))?.phase !== 'deactivated')
      throw new Refusal('wrong_status');
    return changed(db, subject, { archivedAt: archived ? new Date().toISOString() : null });
  },
  records: ({ subject }) => ({ subjectLabel: subject.nameEn }),
});

/** `lock` holds the row until the transaction ends, so that its parts change one after the other. */
export async function load(db: Db, id: string, lock: boolean): Promise<Row | undefined> {
  const rows = db.select().from(structures).where(eq(structures.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

export async function changed(
  db: Db,
  subject: Row,
  values: Partial<typeof structures.$inferInsert>,
): Promise<Row> {
  return only(
    db
      .update(structures)
      .set({ ...values, version: subject.version + 1 })
      .where(eq(structures.id, subject.id))
      .returning(),
  );
}

export async function only<T>(rows: PromiseLike<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Refusal('not_found');
  return row;
}

async function requireCluster(db: Db, code: string | null | undefined) {
  if (!code) return;
  const { rows } = await db.execute(sql`select 1 from clusters where code = ${code}`);
  if (rows.length === 0) throw new Refusal('invalid', { fields: { clusterCode: ['unknown_record'] } });
}

/** The phase that holds on a day, or the last one there is. */
export async function lastPhase(db: Db, id: string, until: string | null) {
  const [phase] = await db
    .select()
    .from(structurePhases)
    .where(
      and(
        eq(structurePhases.structureId, id),
        until ? sql`${structurePhases.since} <= ${until}::date` : undefined,
      ),
    )
    .orderBy(sql`${structurePhases.since} desc, ${structurePhases.phase} desc`)
    .limit(1);
  return phase;
}

/** A structure ends after the last thing that is known of its life, and once. */
export async function requireLater(db: Db, id: string, on: string) {
  const last = await lastPhase(db, id, null);
  if (last?.phase === 'deactivated') throw new Refusal('wrong_status');
  if (last && on <= last.since) throw new Refusal('too_early', { values: { since: last.since } });
}

/** Says how many posts would be left behind, and which: the same that the structure's page lists. */
export async function requirePostsEnded(db: Db, structureId: string, on: string) {
  const open = await db
    .select({ titleEn: posts.titleEn, role: posts.role })
    .from(posts)
    .where(and(eq(posts.structureId, structureId), or(isNull(posts.until), gt(posts.until, on))))
    .orderBy(posts.role, posts.since);
  if (open.length === 0) return;
  const names = open.map(({ titleEn, role }) => titleEn ?? role.replaceAll('_', ' '));
  throw new Refusal('posts_open', { values: { count: open.length, posts: names.join(', ') } });
}
