import { z } from 'zod';
import { reviewRoles, submissionStatuses } from '#db/enums.ts';
import { Day, Id, StoredDay, several, Ticked } from '#lib/http/fields.ts';

export const NewSelection = z.object({
  ids: several(Id).describe('Submissions'),
  all: Ticked.optional().describe('Not the ids, but all that `query` finds'),
  query: z.string().max(2_000).nullish().describe('The address of the list after its question mark'),
});

const wanted = {
  accountId: Id.optional().describe('Who is to review them'),
  role: z.enum(reviewRoles).default('reviewer'),
  dueOn: Day.optional().describe('By when'),
};

export const PreviewKey = z.object({ id: Id, ...wanted });

export const AssignMany = z.object({
  selection: Id,
  ...wanted,
  accountId: Id.describe('Who is to review them'),
  fingerprint: z.string().max(64).describe('Of the preview: refused when anything has changed since'),
});

export const ActKey = z.object({ id: Id });

/** Why one submission of many is left as it is: a message key (`assign.why.<code>`). */
export const assignRefusals = [
  'not_found',
  'forbidden',
  'wrong_status',
  'out_of_reach',
  'conflict_of_interest',
  'unchanged',
  'begun',
  'changed_since',
] as const;
export type AssignRefusal = (typeof assignRefusals)[number];

const Asked = z.object({ role: z.enum(reviewRoles), dueOn: StoredDay.nullable() });

const AssignRow = z.object({
  /** The id asked for. */
  key: Id,
  submission: z
    .object({
      id: Id,
      code: z.string().nullable(),
      title: z.string(),
      status: z.enum(submissionStatuses),
    })
    .nullable(),
  before: Asked.nullable().describe('What this person was asked before'),
  refusal: z.enum(assignRefusals).nullable(),
});
export type AssignRowShown = z.output<typeof AssignRow>;

export const AssignPreview = z
  .object({
    id: Id,
    candidates: z.object({ id: Id, name: z.string(), open: z.int() }).array(),
    reviewer: z.object({ id: Id, name: z.string() }).nullable(),
    role: z.enum(reviewRoles),
    dueOn: StoredDay.nullable(),
    rows: AssignRow.array(),
    doable: z.int(),
    fingerprint: z.string(),
  })
  .meta({ id: 'AssignPreview' });

export const AssignAct = z
  .object({
    id: Id,
    reviewer: z.string().nullable(),
    role: z.enum(reviewRoles),
    dueOn: StoredDay.nullable(),
    createdAt: z.string(),
    undoneAt: z.string().nullable(),
    undoable: z.boolean(),
    rows: AssignRow.extend({ undone: z.boolean().nullable() }).array(),
  })
  .meta({ id: 'AssignAct' });
