import { z } from 'zod';
import { changeOrigins, changeStatuses, changeSubjects, heldStaffingCodes, locales } from '#db/enums.ts';
import { Day, Id, Line, several, Text, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { Language } from '../fields.ts';

/** What may be proposed of each kind of record. A field that is not sent stays as it is; a blank one is cleared. */
export const proposable = {
  person: {
    givenName: z.string().trim().min(1).max(100),
    familyName: z.string().trim().min(1).max(100),
    dutyStation: Line,
    languages: several(Language),
    preferredLanguage: z.enum(locales),
    email: z.email().nullish(),
    phone: z.string().trim().max(30).nullish(),
  },
  contact: { value: z.string().trim().max(200).nullish() },
  assignment: { until: Day.nullish(), staffingCode: z.enum(heldStaffingCodes) },
  post: {
    titleEn: Line,
    titleFr: Line,
    until: Day.nullish(),
    location: Line,
    recruitment: Line,
    roleMailbox: z.email().nullish(),
  },
  structure: {
    nameEn: z.string().trim().min(1).max(200),
    nameFr: z.string().trim().min(1).max(200),
    acronym: Line,
    location: Line,
    meets: Line,
    mailingList: z.email().nullish(),
  },
} as const;

/** One field list for every kind: which of them count is decided by the kind of record. */
export const Proposal = z
  .object({
    ...proposable.structure,
    ...proposable.post,
    ...proposable.assignment,
    ...proposable.contact,
    ...proposable.person,
  })
  .partial()
  .extend({
    subjectType: z.enum(changeSubjects),
    subjectId: Id,
    note: Text.describe('Why, or what no field says'),
  });

export const ChangeFilter = listInput(['created'], {
  sort: z.enum(['created', '-created']).default('-created'),
  status: z.enum(changeStatuses).optional(),
});

export const Acceptance = z.object({
  id: Id,
  version: Version,
  subjectVersion: z.coerce
    .number()
    .int()
    .optional()
    .describe('The version of the record that you compared with; default: the one it was proposed from'),
});
export const Declination = z.object({ id: Id, version: Version, reason: z.string().trim().min(1).max(500) });
export const Withdrawal = z.object({ id: Id, version: Version });

/** A change with what it was proposed from, what it should become, and what stands now. */
export const ChangeRequest = z
  .object({
    id: Id,
    origin: z.enum(changeOrigins),
    subjectType: z.enum(changeSubjects),
    subjectId: Id,
    personId: Id.nullable(),
    label: z
      .object({ en: z.string(), fr: z.string() })
      .nullable()
      .describe('What it changes; null: it is gone'),
    proposed: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown(), now: z.unknown() })),
    note: z.string().nullable(),
    status: z.enum(changeStatuses),
    proposer: z.string().nullable(),
    createdAt: z.string(),
    decidedAt: z.string().nullable(),
    reason: z.string().nullable(),
    /** The record moved on since it was proposed. */
    overtaken: z.boolean(),
    subjectVersion: z.int(),
    version: z.int(),
    moves: z.enum(['accept', 'decline', 'withdraw']).array(),
  })
  .meta({ id: 'ChangeRequest' });

export const ChangeState = z.object({ id: Id, status: z.enum(changeStatuses), version: z.int() });
