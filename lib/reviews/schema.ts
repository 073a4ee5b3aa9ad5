import { z } from 'zod';
import { proposalSections, recommendations, reviewRoles } from '#db/enums.ts';
import { Day, Id, Key, Ticked } from '#lib/http/fields.ts';

const Prose = z.string().trim().max(5_000).nullish();

export const Assign = Key.extend({
  accountId: Id.describe('Who is to review it'),
  role: z.enum(reviewRoles).default('reviewer'),
  dueOn: Day.nullish(),
});

export const Unassign = Key.extend({ accountId: Id });

const Score = z.object({
  criterionId: Id,
  score: z.coerce.number().int().min(0).max(5).nullable(),
  applicable: z.boolean().default(true),
  note: z.string().trim().max(1_000).nullish(),
});

/** A pair of radio buttons sends `true` or `false`, or nothing. */
const YesOrNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean().nullish(),
);

const scoreField = /^(score|note)\.([0-9a-f-]{36})$/;

/** A form names its fields `score.<criterion>` (0 to 5, or `na`) and `note.<criterion>`. */
function scoresOf(flat: Record<string, unknown>) {
  const found = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(flat)) {
    const [, kind = '', criterionId = ''] = scoreField.exec(name) ?? [];
    if (!criterionId) continue;
    const score = value === 'na' ? { score: null, applicable: false } : { score: value };
    const said = kind === 'score' ? score : { note: value };
    found.set(criterionId, { criterionId, score: null, ...found.get(criterionId), ...said });
  }
  return [...found.values()];
}

export const ReviewEdit = z.preprocess(
  (raw) => {
    const flat = (raw ?? {}) as Record<string, unknown>;
    return { ...flat, scores: flat.scores ?? scoresOf(flat) };
  },
  Key.extend({
    scores: Score.array().max(30),
    recommendation: z.enum(recommendations).nullish(),
    note: Prose,
    agrees: YesOrNo.describe('A second reader’s answer to what was found'),
    reviewerId: Id.nullish().describe('Whose review it is, of somebody for whom one stands in'),
    finish: Ticked.describe('Says that the review is done; every criterion is then scored or n/a'),
  }),
);

export const NewComment = Key.extend({
  section: z.enum(proposalSections).nullish(),
  body: z.string().trim().min(1).max(5_000),
  internal: Ticked.describe('Among those who review'),
  mentionedId: Id.nullish().describe('Whoever is told of it by mail: only somebody who may read it'),
});

export const CommentKey = Key.extend({ commentId: Id });

export const NoteEdit = Key.extend({ body: z.string().trim().max(10_000).nullish() });

const Criterion = z.object({
  id: Id,
  nameEn: z.string(),
  nameFr: z.string(),
  weight: z.string(),
  average: z.string().nullable().describe('Of the finished reviews'),
  spread: z.int().nullable().describe('Between the lowest and the highest score'),
});

const Review = z.object({
  id: Id,
  reviewerId: Id,
  reviewer: z.string().nullable(),
  own: z.boolean(),
  standsIn: z.boolean().describe('You do it while its reviewer is away'),
  writtenBy: z.string().nullable().describe('Whoever stood in and wrote it'),
  role: z.enum(reviewRoles),
  dueOn: z.string().nullable(),
  recommendation: z.enum(recommendations).nullable(),
  note: z.string().nullable(),
  agrees: z.boolean().nullable(),
  version: z.int().nullable().describe('The version that was read'),
  score: z.string().nullable(),
  finishedAt: z.string().nullable(),
  updatedAt: z.string(),
  scores: z
    .object({
      criterionId: Id,
      score: z.int().nullable(),
      applicable: z.boolean(),
      note: z.string().nullable(),
    })
    .array(),
});

const Comment = z.object({
  id: Id,
  section: z.enum(proposalSections).nullable(),
  body: z.string(),
  internal: z.boolean(),
  author: z.string().nullable(),
  mentioned: z.string().nullable().describe('Who was told of it by mail'),
  own: z.boolean(),
  at: z.string(),
  resolvedAt: z.string().nullable(),
  may: z.object({ resolve: z.boolean() }),
});

export const ReviewRoom = z
  .object({
    submissionId: Id,
    criteria: Criterion.array(),
    reviews: Review.array().describe('Only for those who review'),
    note: z.string().nullable().describe('Your own; nobody else reads it'),
    may: z.object({ assign: z.boolean(), write: z.boolean(), note: z.boolean() }),
  })
  .meta({ id: 'ReviewRoom' });

export const Comments = z
  .object({ items: Comment.array(), may: z.object({ comment: z.boolean(), internal: z.boolean() }) })
  .meta({ id: 'ReviewComments' });

export const Candidates = z
  .object({ items: z.object({ id: Id, name: z.string(), conflict: z.boolean(), open: z.int() }).array() })
  .meta({ id: 'ReviewCandidates' });

export const ReviewState = z.object({ id: Id, submissionId: Id }).meta({ id: 'ReviewState' });
