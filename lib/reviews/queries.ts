import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type Actor, can } from '#lib/access/actor.ts';
import { namesOf } from '#lib/access/names.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { standingInFor } from './delegation/standing-in.ts';
import type { Comments, ReviewRoom } from './schema.ts';

type Room = z.output<typeof ReviewRoom>;
type Names = (id: string | null | undefined) => string | null;
export type StoredRoom = Pick<Room, 'criteria' | 'note'> & {
  reviews: (Omit<Room['reviews'][number], 'reviewer' | 'own' | 'writtenBy'> & {
    writtenById: string | null;
  })[];
};

/** What a desk holds of a submission `s`: one's own note, the criteria with what was found, the reviews. */
export const roomParts = sql`
  (select n.body from review_notes n where n.submission_id = s.id) as note,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'nameEn', c.name_en, 'nameFr', c.name_fr,
      'weight', c.weight::text, 'average', f.average, 'spread', f.spread) order by c.position), '[]')
    from appeal_criteria c left join lateral (
      select round(avg(x.score), 1)::text as average, max(x.score) - min(x.score) as spread
      from review_scores x join reviews v on v.id = x.review_id and v.finished_at is not null
      where x.criterion_id = c.id and v.submission_id = s.id and x.applicable) f on true
    where c.appeal_id = s.appeal_id) as criteria,
  (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'reviewerId', v.reviewer_id, 'role', v.role,
      'dueOn', v.due_on, 'recommendation', v.recommendation, 'note', v.note, 'agrees', v.agrees,
      'version', v.version, 'score', round(v.score, 1)::text, 'finishedAt', v.finished_at,
      'updatedAt', v.updated_at, 'writtenById', v.written_by_id,
      'standsIn', v.reviewer_id in ${standingInFor(sql`(select app.account_id())`)}, 'scores', (
        select coalesce(jsonb_agg(jsonb_build_object('criterionId', x.criterion_id, 'score', x.score,
          'applicable', x.applicable, 'note', x.note)), '[]')
        from review_scores x where x.review_id = v.id)) order by v.created_at), '[]')
    from reviews v where v.submission_id = s.id) as reviews`;

/** What the reviewers found: by criterion, by reviewer, and how far they lie apart. */
export const getReviewRoom = query({
  action: 'review.read',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<StoredRoom & { operationId: string | null }>(sql`
      select s.operation_id as "operationId", ${roomParts} from submissions s where s.id = ${id}::uuid`);
    const [room] = rows;
    if (!room) throw new Refusal('not_found');
    const ids = room.reviews.flatMap((review) => [review.reviewerId, review.writtenById]);
    const name = await namesOf(db, actor, 'review.read', ids);
    return roomOf(actor, { id, operationId: room.operationId }, room, name);
  },
});

type Of = { id: string; operationId: string | null };

/** The desk as this reader sees it: whose review is whose, and what one may do there. */
export const roomOf = (actor: Actor, { id, operationId }: Of, room: StoredRoom, name: Names) => ({
  submissionId: id,
  criteria: room.criteria,
  note: room.note,
  reviews: room.reviews.map(({ writtenById, ...review }) => ({
    ...review,
    reviewer: name(review.reviewerId),
    // Said where it was somebody else.
    writtenBy: writtenById === review.reviewerId ? null : name(writtenById),
    own: review.reviewerId === actor.accountId,
  })),
  may: {
    assign: can(actor, 'review.assign', operationId),
    write: can(actor, 'review.write', operationId),
    note: can(actor, 'review.note', operationId),
  },
});

export type WrittenComment = Omit<
  z.output<typeof Comments>['items'][number],
  'author' | 'mentioned' | 'own' | 'may'
> & {
  authorId: string | null;
  mentionedId: string | null;
};

/** The remarks on a submission, oldest first; those among reviewers only for whoever reads reviews there. */
export const commentRows = (submissionId: SQL, internal: boolean) => sql`
  select c.id, c.section, c.body, c.internal, c.at, c.resolved_at as "resolvedAt", c.author_id as "authorId",
    c.mentioned_id as "mentionedId"
  from review_comments c where c.submission_id = ${submissionId} ${internal ? sql`` : sql`and not c.internal`}
  order by c.at, c.id`;

/** The remarks that this reader may see. */
export const listComments = query({
  action: 'review.comment',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const { rows: found } = await db.execute<{ operationId: string | null }>(
      sql`select operation_id as "operationId" from submissions where id = ${id}::uuid`,
    );
    const [submission] = found;
    if (!submission) throw new Refusal('not_found');
    const { operationId } = submission;
    const internal = can(actor, 'review.read', operationId);
    const { rows } = await db.execute<WrittenComment>(commentRows(sql`${id}::uuid`, internal));
    const ids = rows.flatMap((row) => [row.authorId, row.mentionedId]);
    const name = await namesOf(db, actor, 'review.comment', ids);
    return commentsOf(actor, operationId, rows, name);
  },
});

/** Remarks as this reader sees them: who said what, and which of them one may call dealt with. */
export function commentsOf(
  actor: Actor,
  operationId: string | null,
  rows: readonly WrittenComment[],
  name: Names,
) {
  const geneva = can(actor, 'submission.accept', operationId);
  return {
    items: rows.map(({ authorId, mentionedId, ...comment }) => {
      const own = authorId === actor.accountId;
      return {
        ...comment,
        own,
        author: name(authorId),
        mentioned: name(mentionedId),
        may: { resolve: !comment.resolvedAt && (own || geneva) },
      };
    }),
    may: {
      comment: can(actor, 'review.comment', operationId),
      internal: can(actor, 'review.read', operationId),
    },
  };
}
