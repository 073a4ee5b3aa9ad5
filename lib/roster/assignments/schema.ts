import { z } from 'zod';
import { heldStaffingCodes, postRoles, sharingLevels, staffingCodes } from '#db/enums.ts';
import { Day, endsBefore, Id, StoredDay, Text, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { Organisation, Search } from '../fields.ts';
import { PlacedIn } from '../posts/schema.ts';
import { assignmentMoves, assignmentStates } from './workflow.ts';

const isHeld = (code: string) => heldStaffingCodes.some((held) => held === code);

/** VC and NO say that nobody is in the post, so nobody can hold it with them. */
const HeldCode = z
  .enum(staffingCodes)
  .refine(isHeld, { message: 'person_vacancy_code' })
  .describe(
    'CDM staffing code of the holder. FP-F1, SG and CS take a whole person, FP-F2 and FP-P half of one, DH and RS nothing: more than one whole at once is refused',
  );

const wording = {
  organisationId: Id.nullish().describe("Who sends the person, if it is not the person's own organisation"),
  staffingCode: HeldCode,
  since: Day,
  until: Day.nullish().describe('Last day in post; none: open-ended'),
  note: Text,
  sharing: z.enum(sharingLevels).optional().describe("Default: the post's"),
};

type Dated = { since: string; until?: string | null | undefined };
const inOrder = (it: Dated) => !endsBefore({ since: it.since, until: it.until ?? null });
const order = { path: ['until'], message: 'ends_before_start' };

export const NewAssignment = z.object({ postId: Id, personId: Id, ...wording }).refine(inOrder, order);
export const AssignmentEdit = z.object({ id: Id, version: Version, ...wording }).refine(inOrder, order);

export const AssignmentExtension = z.object({
  id: Id,
  version: Version,
  until: Day.describe('The new last day, after the present one'),
});

export const AssignmentEnd = z.object({
  id: Id,
  version: Version,
  until: Day.describe('Last day in post, not after the present one'),
  endReason: z.string().trim().min(1).max(300),
});

export const AssignmentHandOver = z.object({
  id: Id,
  version: Version,
  personId: Id.describe('Who follows'),
  until: Day.describe("Last day of the one who leaves; the successor's assignment starts the day after"),
  successorUntil: Day.nullish(),
  organisationId: Id.nullish(),
  staffingCode: HeldCode,
  note: Text.describe('What the successor should know'),
});

export const AssignmentCancel = z.object({ id: Id, version: Version });

export const AssignmentFilter = listInput(['since', 'until'], {
  asOf: Day.optional().describe('The day that states are derived for; default: today'),
  q: Search,
  operation: Id.optional(),
  country: z.string().length(3).optional().describe('ISO 3166-1 alpha-3'),
  structure: Id.optional(),
  role: z.enum(postRoles).optional(),
  post: Id.optional(),
  person: Id.optional(),
  organisation: Id.optional(),
  state: z.enum(assignmentStates).optional(),
});

export const AssignmentKey = z.object({ id: Id, asOf: Day.optional() });

/** As it is kept; what a write answers. */
export const AssignmentRecord = z
  .object({
    id: Id,
    operationId: Id.nullable(),
    postId: Id,
    personId: Id,
    organisationId: Id.nullable(),
    staffingCode: z.string(),
    since: StoredDay,
    until: StoredDay.nullable(),
    extendedFrom: StoredDay.nullable().describe('The end first agreed, when it was extended'),
    endReason: z.string().nullable(),
    handedOverToId: Id.nullable(),
    note: z.string().nullable(),
    sharing: z.enum(sharingLevels),
    version: z.int(),
  })
  .meta({ id: 'AssignmentRecord' });

/** An assignment as a day shows it. Where names are hidden from the reader, nobody is named. */
export const Assignment = AssignmentRecord.extend({
  personId: Id.nullable(),
  person: z.object({ id: Id, givenName: z.string(), familyName: z.string() }).nullable(),
  organisation: Organisation.nullable(),
  operation: PlacedIn.omit({ countries: true }).nullable(),
  post: z.object({
    id: Id,
    role: z.enum(postRoles),
    titleEn: z.string().nullable(),
    titleFr: z.string().nullable(),
    since: StoredDay,
    until: StoredDay.nullable(),
    structure: z.object({ id: Id, nameEn: z.string(), nameFr: z.string() }),
  }),
  share: z.enum(['dedicated', 'double', 'surge', 'vacant']),
  state: z.enum(assignmentStates),
  moves: z.enum(assignmentMoves).array().describe('What you may do with it now'),
}).meta({ id: 'Assignment' });
