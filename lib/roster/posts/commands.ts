import { and, eq, gt, gte, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { assignments, postCovers, posts } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { addDays } from '../dates.ts';
import { requireOrganisation, structureOf } from '../found.ts';
import { requireRoomFor } from './rules.ts';
import { CoverEdit, CoverEnd, NewCover, NewPost, PostEdit, PostEnd } from './schema.ts';

export const createPost = command({
  action: 'post.create',
  input: NewPost,
  place: async ({ db, input }) => (await structureOf(db, input.structureId)).operationId,
  async run({ db, input, subject: { operationId } }) {
    await requireOrganisation(db, input.fundingOrganisationId, 'fundingOrganisationId');
    const [created] = await db
      .insert(posts)
      .values({ ...input, operationId })
      .returning();
    if (!created) throw new Refusal('not_found');
    return created;
  },
});

export const editPost = command({
  action: 'post.edit',
  input: PostEdit,
  subject: ({ db, input, lock }) => loadPost(db, input.id, lock),
  async run({ db, input: { id, version: _, ...wording }, subject }) {
    await requireOrganisation(db, wording.fundingOrganisationId, 'fundingOrganisationId');
    await requireRoomFor(db, { ...wording, id, until: wording.until ?? null });
    const [edited] = await db
      .update(posts)
      .set({ ...wording, version: subject.version + 1 })
      .where(eq(posts.id, id))
      .returning();
    return edited ?? subject;
  },
});

/** A post somebody holds, or is to hold, is only ended together with the assignments in it. */
export const endPost = command({
  action: 'post.end',
  input: PostEnd,
  subject: ({ db, input, lock }) => loadPost(db, input.id, lock),
  async run({ db, input: { id, until, endAssignments }, subject }) {
    if (until < subject.since) throw new Refusal('ends_before_start');
    const endedAssignments = endAssignments ? await endThoseIn(db, id, until) : [];
    await requireRoomFor(db, { ...subject, until });
    await db
      .update(postCovers)
      .set({ until, version: sql`${postCovers.version} + 1` })
      .where(
        and(
          eq(postCovers.postId, id),
          or(isNull(postCovers.until), gt(postCovers.until, until)),
          lte(postCovers.since, until),
        ),
      );
    const [ended] = await db
      .update(posts)
      .set({ until, version: subject.version + 1 })
      .where(eq(posts.id, id))
      .returning();
    return { ...(ended ?? subject), endedAssignments };
  },
});

async function endThoseIn(db: Db, postId: string, until: string) {
  const ended = await db
    .update(assignments)
    .set({ until, version: sql`${assignments.version} + 1` })
    .where(
      and(
        eq(assignments.postId, postId),
        lte(assignments.since, until),
        or(isNull(assignments.until), gt(assignments.until, until)),
      ),
    )
    .returning({ id: assignments.id });
  return ended.map((each) => each.id);
}

/** Another post stands in for this one. A newer cover ends the one before. */
export const coverPost = command({
  action: 'post.cover',
  input: NewCover,
  subject: ({ db, input, lock }) => loadPost(db, input.id, lock),
  async run({ db, input: { id, coveringPostId, since, until }, subject }) {
    const covering = await loadPost(db, coveringPostId, false);
    if (!covering || coveringPostId === id)
      throw new Refusal('invalid', { fields: { coveringPostId: ['unknown_record'] } });
    await db
      .update(postCovers)
      .set({ until: addDays(since, -1), version: sql`${postCovers.version} + 1` })
      .where(
        and(
          eq(postCovers.postId, id),
          lt(postCovers.since, since),
          or(isNull(postCovers.until), gte(postCovers.until, since)),
        ),
      );
    await db.insert(postCovers).values({
      postId: id,
      coveringPostId,
      since,
      until: until ?? null,
      operationId: subject.operationId,
      sharing: subject.sharing,
    });
    return subject;
  },
  records: ({ input }) => ({ before: null, after: input }),
});

/** Another post, other days. That two covers overlap is nobody's mistake: both are named. */
export const editCover = command({
  action: 'post.cover',
  input: CoverEdit,
  subject: ({ db, input, lock }) => loadCover(db, input, lock),
  async run({ db, input: { id, coveringPostId, since, until }, subject }) {
    const covering = await loadPost(db, coveringPostId, false);
    if (!covering || coveringPostId === id)
      throw new Refusal('invalid', { fields: { coveringPostId: ['unknown_record'] } });
    return changeCover(db, subject, { coveringPostId, since, until: until ?? null });
  },
  records: coverOfPost,
});

export const endCover = command({
  action: 'post.cover',
  input: CoverEnd,
  subject: ({ db, input, lock }) => loadCover(db, input, lock),
  run({ db, input: { until }, subject }) {
    if (until < subject.since) throw new Refusal('ends_before_start');
    if (subject.until !== null && until > subject.until)
      throw new Refusal('invalid', { fields: { until: ['not_earlier'] } });
    return changeCover(db, subject, { until });
  },
  records: coverOfPost,
});

type CoverRow = typeof postCovers.$inferSelect;

/** On record with the post that is covered, as naming the cover was. */
function coverOfPost({ subject }: { subject: CoverRow }) {
  return { subjectId: subject.postId };
}

async function changeCover(db: Db, subject: CoverRow, words: Partial<CoverRow>): Promise<CoverRow> {
  const [changed] = await db
    .update(postCovers)
    .set({ ...words, version: subject.version + 1 })
    .where(eq(postCovers.id, subject.id))
    .returning();
  return changed ?? subject;
}

async function loadCover(db: Db, { id, coverId }: { id: string; coverId: string }, lock: boolean) {
  const rows = db
    .select()
    .from(postCovers)
    .where(and(eq(postCovers.id, coverId), eq(postCovers.postId, id)));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}

/** `lock` holds the row until the transaction ends, so that nobody enters the post meanwhile. */
async function loadPost(db: Db, id: string, lock: boolean) {
  const rows = db.select().from(posts).where(eq(posts.id, id));
  const [row] = await (lock ? rows.for('update') : rows);
  return row;
}
