import { z } from 'zod';
import { peopleGroups, reportingRhythms, updateStatuses, updateSteps } from '#db/enums.ts';
import { Attachment } from '#lib/attachments/schema.ts';
import { Day, Id, Key, StoredDay, several, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { nested, rowsOf } from '#lib/http/nested.ts';
import { Question } from './questions/schema.ts';
import { gapCodes, sections } from './sections.ts';
import { moves } from './workflow.ts';

const Prose = z.string().trim().max(2_000);
const Reason = Prose.min(1);
const Step = Key.extend({ version: Version });

const StepForm = z.object({
  id: Id,
  step: z.enum(updateSteps),
  version: Version,
  content: z.record(z.string(), z.unknown()).describe('The fields of the step, as its read returns them'),
});

/** One step as it is saved: JSON with `content`, or a form whose fields are named `content.rows.0.value`. */
export const StepEdit = z
  .preprocess((raw) => {
    const flat = (raw ?? {}) as Record<string, unknown>;
    return { ...flat, content: flat.content ?? nested(flat, 'content') };
  }, StepForm)
  .transform((edit, context) => {
    const parsed = sections[edit.step].safeParse(edit.content);
    if (parsed.success) return { ...edit, content: parsed.data as Record<string, unknown> };
    for (const issue of parsed.error.issues)
      context.issues.push({ ...issue, input: undefined, path: ['content', ...issue.path] });
    return z.NEVER;
  });

export const SendUpdate = Step.extend({
  withMembers: Ticked.default(false).describe('The figures were checked with the members'),
});
export const CorrectUpdate = SendUpdate.extend({ reason: Reason.describe('Why it is corrected') });
export const SkipUpdate = Step.extend({ reason: Prose.nullish() });
export const AcknowledgeUpdate = Step;

/** One numbered point, each tied to a step: `points.0.step`, `points.0.body` in a form. */
const NewPoint = z.object({ step: z.enum(updateSteps), body: Reason });

export const SendBack = z.preprocess(
  (raw) => {
    const flat = (raw ?? {}) as Record<string, unknown>;
    return { ...flat, points: flat.points ?? rowsOf(flat, 'points') };
  },
  Step.extend({
    reason: Prose.nullish(),
    points: NewPoint.array().min(1, { message: 'required' }).max(20),
  }),
);

export const UpdatePointAnswer = z
  .object({
    id: Id.describe('The update'),
    pointId: Id,
    done: z
      .enum(['true', 'false'])
      .transform((value) => value === 'true')
      .or(z.boolean()),
    reply: Prose.nullish(),
  })
  .refine((it) => it.done || it.reply, { path: ['reply'], message: 'required' });

const dueAfterDays = z.coerce.number().int().min(0).max(60);
const remindDaysBefore = z.coerce.number().int().min(0).max(30);

export const NewSchedule = z
  .object({
    operationId: Id,
    structureId: Id.nullish(),
    rhythm: z.enum(reportingRhythms),
    everyDays: z.coerce.number().int().min(1).max(366).nullish(),
    since: Day.describe('First day of the first period'),
    until: Day.nullish().describe('No period begins after this day'),
    dueAfterDays: dueAfterDays.default(7),
    remindDaysBefore: remindDaysBefore.default(3),
    note: Prose.nullish(),
  })
  .refine((it) => it.everyDays || !['custom', 'one_off'].includes(it.rhythm), {
    path: ['everyDays'],
    message: 'required',
  })
  .refine((it) => !it.until || it.until >= it.since, { path: ['until'], message: 'ends_before_start' });

export const ScheduleEdit = z.object({
  id: Id,
  version: Version,
  until: Day.nullish().describe('No period begins after this day'),
  dueAfterDays,
  remindDaysBefore,
  note: Prose.nullish(),
});

export const ScheduleShown = z
  .object({
    id: Id,
    rhythm: z.enum(reportingRhythms),
    everyDays: z.int().nullable(),
    since: StoredDay,
    until: StoredDay.nullable(),
    dueAfterDays: z.int(),
    remindDaysBefore: z.int(),
    note: z.string().nullable(),
    structure: z.object({ id: Id, nameEn: z.string(), nameFr: z.string() }).nullable(),
    updates: z.int().describe('How many updates were made of it so far'),
    overdue: z.int(),
    nextDue: StoredDay.nullable().describe('The day of the first of its updates that has not come'),
    version: z.int(),
  })
  .meta({ id: 'ReportingScheduleShown' });
export type Schedule = z.output<typeof ScheduleShown>;

export const ScheduleState = z
  .object({
    id: Id,
    operationId: Id.nullable(),
    rhythm: z.enum(reportingRhythms),
    since: StoredDay,
    until: StoredDay.nullable(),
    version: z.int(),
  })
  .meta({ id: 'ReportingSchedule' });

const sorts = ['due', 'period', 'operation', 'since'] as const;

export const UpdateFilter = listInput(sorts, {
  operation: Id.optional(),
  status: several(z.enum(updateStatuses)).optional(),
  queue: z
    .enum(['mine', 'inbox', 'late'])
    .optional()
    .describe('Those to be written, those that wait for Geneva, those that are overdue'),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('A month that the period lies in, YYYY-MM'),
}).extend({ sort: z.enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)]).default('-period') });

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

export const UpdateRow = z
  .object({
    id: Id,
    code: z.string(),
    operation: Named.extend({
      code: z.string(),
      nameAr: z
        .string()
        .nullable()
        .describe('The UN’s Arabic name, where the operation is named after its one country'),
    }).nullable(),
    structure: Named.nullable(),
    rhythm: z.enum(reportingRhythms),
    since: StoredDay,
    until: StoredDay,
    dueOn: StoredDay,
    status: z.enum(updateStatuses),
    statusSince: z.string(),
    submittedVersion: z.int(),
    submittedAt: z.string().nullable(),
    correction: z
      .enum(['sent', 'written'])
      .nullable()
      .describe(
        'Sent: what waits corrects what was sent before. Written: one is being written, and not sent yet',
      ),
    question: z
      .enum(['open', 'answered'])
      .nullable()
      .describe(
        'Of an update that waits: whether a question of Geneva is open, or the last one was answered',
      ),
    version: z.int(),
  })
  .meta({ id: 'UpdateRow' });

export const StatusCount = z.object({ status: z.enum(updateStatuses), count: z.int() });

export const FigureOut = z.object({
  indicator: z.string(),
  group: z.enum(peopleGroups).nullable(),
  value: z.string().describe('A decimal string; a figure that is not known is not there'),
});

const Indicator = z.object({
  code: z.string(),
  section: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  nameAr: z.string(),
  hintEn: z.string().nullable(),
  hintFr: z.string().nullable(),
  hintAr: z.string().nullable(),
  unit: z.string(),
  decimals: z.int(),
  groups: z.enum(peopleGroups).array(),
  source: z.string(),
});

const Content = z.record(z.string(), z.record(z.string(), z.unknown()));

const SentBefore = z
  .object({ id: Id, code: z.string(), since: StoredDay, until: StoredDay, content: Content })
  .nullable();

export const Update = UpdateRow.extend({
  asks: z.string().nullable().describe('What its schedule asks, above all of a one-off call'),
  steps: z
    .object({
      step: z.enum(updateSteps),
      content: z.record(z.string(), z.unknown()),
      version: z.int(),
      writtenBy: z.string().nullable(),
      writtenAt: z.string().nullable(),
    })
    .array()
    .describe('As they are being written; for those who write'),
  gaps: z.object({ step: z.enum(updateSteps), code: z.enum(gapCodes) }).array(),
  sent: Content.nullable().describe('The version that was last sent'),
  attachments: Attachment.array().describe('The files that it was sent with'),
  attached: Attachment.array().describe('The files as they stand now; for those who write'),
  previous: SentBefore.describe('The period before, as it was last sent'),
  lastFigures: FigureOut.array(),
  offered: FigureOut.array().describe(
    'What the 5W of the operation says of this period; for those who write',
  ),
  indicators: Indicator.array(),
  versions: z
    .object({
      number: z.int(),
      reason: z.string().nullable(),
      submittedAt: z.string(),
      by: z.string().nullable(),
    })
    .array(),
  history: z
    .object({
      move: z.enum(moves),
      from: z.enum(updateStatuses),
      to: z.enum(updateStatuses),
      version: z.int(),
      reason: z.string().nullable(),
      at: z.string(),
      by: z.string().nullable(),
    })
    .array(),
  points: z
    .object({
      id: Id,
      number: z.int(),
      step: z.enum(updateSteps),
      body: z.string(),
      version: z.int(),
      raisedAt: z.string(),
      done: z.boolean().nullable(),
      reply: z.string().nullable(),
      answeredBy: z.string().nullable(),
    })
    .array(),
  moves: z.enum(moves).array().describe('What you may do with it now'),
  questions: Question.array().describe('The latest first; one at most is open'),
  may: z
    .object({ write: z.boolean(), ask: z.boolean(), reply: z.boolean(), withdraw: z.boolean() })
    .describe('Beside the moves: to write it, and what of its questions'),
}).meta({ id: 'Update' });

export const UpdateState = z
  .object({ id: Id, code: z.string(), status: z.enum(updateStatuses), version: z.int() })
  .meta({ id: 'UpdateState' });

export const StepState = z
  .object({
    id: Id,
    step: z.enum(updateSteps),
    version: z.int(),
    content: z.record(z.string(), z.unknown()),
    writtenAt: z.string().nullable(),
  })
  .meta({ id: 'UpdateStepState' });
