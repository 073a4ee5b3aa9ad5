import { z } from 'zod';
import { confirmationAnswers, contactKinds, locales, postRoles } from '#db/enums.ts';
import { Day, Id, Line, several, Text } from '#lib/http/fields.ts';
import { Language } from '../fields.ts';

const Token = z.string().min(20).max(200);

export const Question = z.object({ token: Token });
export const Stop = z.object({ token: z.string().min(20).max(300) });

/** One question at a time: what comes with each answer is asked only after it was given. */
export const Answer = z.object({
  token: Token,
  answer: z.enum(confirmationAnswers),
  lastDay: Day.nullish().describe('With `left`: the last day in the post'),
  follower: Line.describe('With `left`: who follows, as far as it is known'),
  givenName: z.string().trim().max(100).nullish(),
  familyName: z.string().trim().max(100).nullish(),
  dutyStation: Line,
  languages: several(Language).optional(),
  contactId: several(Id)
    .optional()
    .describe('With `change`: the details shown, in the order of `contactValue`'),
  contactValue: several(z.string().trim().max(200).nullable())
    .optional()
    .describe('Each as it should be; blank: remove it'),
  email: z.email().nullish().describe('One more address'),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{5,30}$/)
    .nullish(),
  note: Text,
});

/** One's own entry, as its link shows it; nothing of anybody else. */
export const OwnEntry = z
  .object({
    requestId: Id,
    personId: Id,
    operationId: Id.nullable(),
    locale: z.enum(locales),
    givenName: z.string(),
    familyName: z.string(),
    organisation: z.object({ nameEn: z.string(), nameFr: z.string() }).nullable(),
    languages: z.string().array(),
    dutyStation: z.string().nullable(),
    version: z.int(),
    contacts: z
      .object({
        id: Id,
        kind: z.enum(contactKinds),
        value: z.string(),
        label: z.string().nullable(),
        version: z.int(),
      })
      .array(),
    posts: z
      .object({
        assignmentId: Id,
        operationId: Id.nullable(),
        role: z.enum(postRoles),
        titleEn: z.string().nullable(),
        titleFr: z.string().nullable(),
        structure: z.object({ nameEn: z.string(), nameFr: z.string() }),
        since: Day,
        until: Day.nullable(),
        version: z.int(),
      })
      .array(),
  })
  .meta({ id: 'OwnEntry' });

export type Entry = z.output<typeof OwnEntry>;
