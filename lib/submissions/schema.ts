import { z } from 'zod';
import {
  fundingStatuses,
  implementationStatuses,
  pillars,
  proposalSections,
  recommendations,
  submissionStatuses,
} from '#db/enums.ts';
import { Attachment } from '#lib/attachments/schema.ts';
import { Day, Id, Key, StoredDay, several, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { rowsOf } from '#lib/http/nested.ts';
import { Amount as TypedAmount } from '#lib/proposals/amount.ts';
import { Gist, Problem } from '#lib/proposals/schema.ts';
import { moves, plainStates } from './workflow.ts';

const Reason = z.string().trim().min(1).max(2_000);
const Step = Key.extend({ version: Version });

export const NewSubmission = z.object({
  id: Id.describe('The proposal'),
  appealId: Id,
  askedUsd: TypedAmount.describe('Asked in this appeal; blank: the whole budget'),
});

export const SubmissionAsk = Step.extend({
  askedUsd: TypedAmount,
  externalCode: z.string().trim().max(60).nullish().describe('Its code in the appeal’s own system'),
});

export const Submit = Step.extend({
  checks: several(Id).describe('The items of the appeal’s checklist that hold'),
});

/** One numbered point, each tied to a section: `points.0.section`, `points.0.body` in a form. */
export const NewPoint = z.object({
  section: z.enum(proposalSections),
  body: z.string().trim().min(1).max(2_000),
});

export const TakeUp = Step;
export const Recommend = Step.extend({
  recommendation: z.enum(recommendations),
  reason: z.string().trim().max(2_000).nullish(),
  exception: z
    .string()
    .trim()
    .max(2_000)
    .nullish()
    .describe('Why fewer have read it than the appeal asks for; needed only then'),
}).refine((it) => it.recommendation === 'yes' || it.reason, { path: ['reason'], message: 'required' });
export const Accept = Step.extend({ reason: z.string().trim().max(2_000).nullish() });
export const Reasoned = Step.extend({ reason: Reason });
export const Approve = Step.extend({
  approvedOn: Day.describe('The day of the Humanitarian Coordinator’s approval'),
  document: z.string().trim().min(1).max(300).describe('What shows it: a reference or an address'),
});
export const Publish = Step;
export const LeaveOut = Step;
export const SetImplementation = Step.extend({ implementation: z.enum(implementationStatuses), since: Day });

const sorts = ['code', 'title', 'asked', 'people', 'score', 'since', 'deadline'] as const;

const filters = {
  q: z.string().trim().max(100).optional().describe('Words of the title, the code or the applicant'),
  appeal: Id.optional(),
  operation: Id.optional(),
  organisation: Id.optional(),
  status: several(z.enum(submissionStatuses)).optional(),
  pillar: z.enum(pillars).optional(),
  year: z.coerce.number().int().min(1990).max(2099).optional(),
  reviewer: Id.optional().describe('Those that this account was asked to review; for those who read reviews'),
  queue: z
    .enum(['mine', 'unassigned', 'overdue'])
    .optional()
    .describe('Those that wait for one’s own review, for a reviewer, or beyond their day'),
};

export const SubmissionFilter = listInput(sorts, filters).extend({
  sort: z.enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)]).default('code'),
});
export const SubmissionChoice = z.object(filters);

export const SubmissionKey = Key.extend({
  compare: z.coerce.number().int().min(1).max(999).optional().describe('An earlier version to compare with'),
});

const Amount = z.string().nullable().describe('USD as a decimal string; null: not stated, which is not zero');
const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

const standing = {
  id: Id,
  proposalId: Id,
  appeal: z.object({ id: Id, name: z.string(), type: z.string(), years: z.int().array() }),
  operation: Named.extend({ code: z.string() }).nullable(),
  code: z.string().nullable(),
  status: z.enum(submissionStatuses),
  plain: z.enum([...new Set(Object.values(plainStates))] as [string, ...string[]]),
  statusSince: z.string(),
  ...Gist,
  askedUsd: Amount,
  submittedVersion: z.int(),
  deadline: z.string().nullable(),
  funding: z.enum(fundingStatuses),
  fundedUsd: Amount.describe('Committed and paid'),
  version: z.int(),
};

/** Shown to those who review alone. */
const judged = {
  score: z.string().nullable().describe('Weighted mean of the finished reviews, 0 to 5'),
  recommendation: z.enum(recommendations).nullable(),
  reviewers: z.object({ id: Id, name: z.string().nullable(), finished: z.boolean() }).array(),
};

export const SubmissionRow = z.object({ ...standing, ...judged }).meta({ id: 'SubmissionRow' });

export const StatusCount = z.object({
  status: z.enum(submissionStatuses),
  count: z.int(),
  askedUsd: Amount,
});

const HistoryStep = z.object({
  move: z.string(),
  from: z.enum(submissionStatuses),
  to: z.enum(submissionStatuses),
  version: z.int(),
  reason: z.string().nullable(),
  internal: z.boolean(),
  by: z.string().nullable(),
  at: z.string(),
});

const Point = z.object({
  id: Id,
  number: z.int(),
  section: z.enum(proposalSections),
  body: z.string(),
  version: z.int(),
  raisedAt: z.string(),
  done: z.boolean().nullable(),
  reply: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
});

const Content = z.record(z.string(), z.record(z.string(), z.unknown()));

export const Submission = z
  .object({
    ...standing,
    ...judged,
    externalCode: z.string().nullable(),
    recommendationReason: z.string().nullable(),
    recommendationException: z.string().nullable().describe('Why fewer had read it than the appeal asks for'),
    recommendedBy: z.string().nullable(),
    approvedOn: StoredDay.nullable(),
    approvalDocument: z.string().nullable(),
    publishedAt: z.string().nullable(),
    implementation: z.enum(implementationStatuses).nullable(),
    implementationSince: StoredDay.nullable(),
    content: Content.describe('The version that was last submitted; of a draft, the words as they stand'),
    compared: z.object({ number: z.int(), content: Content }).nullable(),
    attachments: Attachment.extend({
      isNew: z.boolean().describe('Not among those of the version that it is compared with'),
    })
      .array()
      .describe('The files that the version names; their bytes are under the proposal'),
    attachmentsGone: Attachment.array().describe(
      'Of the version that it is compared with, those that are not here',
    ),
    versions: z.object({ number: z.int(), submittedAt: z.string(), by: z.string().nullable() }).array(),
    history: HistoryStep.array(),
    points: Point.array(),
    problems: Problem.array().describe('What stands against submitting it as the words stand now'),
    checks: z.object({ id: Id, nameEn: z.string(), nameFr: z.string() }).array(),
    moves: z.enum(moves).array().describe('What you may do with it now'),
    conflict: z.boolean().describe('You have an interest in it, and do not judge it'),
    judging: z.boolean().describe('You read the reviews'),
  })
  .meta({ id: 'Submission' });

export const SubmissionState = z
  .object({
    id: Id,
    code: z.string().nullable(),
    status: z.enum(submissionStatuses),
    version: z.int(),
  })
  .meta({ id: 'SubmissionState' });

export const PointAnswer = z
  .object({
    id: Id.describe('The submission'),
    pointId: Id,
    done: z
      .enum(['true', 'false'])
      .transform((value) => value === 'true')
      .or(z.boolean()),
    reply: z.string().trim().max(2_000).nullish(),
  })
  .refine((it) => it.done || it.reply, { path: ['reply'], message: 'required' });

export const ReturnWithPoints = z.preprocess(
  (raw) => {
    const flat = (raw ?? {}) as Record<string, unknown>;
    return { ...flat, points: flat.points ?? rowsOf(flat, 'points') };
  },
  Step.extend({
    reason: Reason,
    points: NewPoint.array().min(1, { message: 'required' }).max(50),
  }),
);
