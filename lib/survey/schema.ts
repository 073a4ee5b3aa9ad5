import { z } from 'zod';
import { Id } from '#lib/http/fields.ts';

export const surveySections = [
  'description',
  'leadership',
  'supporting',
  'locations',
  'area_based',
  'working_groups',
  'membership',
  'language',
] as const;
export type SurveySection = (typeof surveySections)[number];

const firstYear = 1990;

export const SurveyKey = z.object({
  id: Id.describe('The operation'),
  year: z.coerce
    .number()
    .int()
    .min(firstYear)
    .max(2100)
    .optional()
    .describe('The calendar year that is asked about; default: the present one, so far'),
});

export const SurveyAnswer = z.object({
  code: z.string().describe('Name of the question in the form of 2020, e.g. CL_ToRYear'),
  section: z.enum(surveySections),
  /** Which entity, location or group, where the form repeats a question. */
  of: z.object({ nameEn: z.string(), nameFr: z.string() }).nullable(),
  values: z.string().array().describe('Codes of the form, numbers or names; empty: not on record'),
  coded: z.boolean().describe('Whether the values are codes of the form’s own lists'),
  missing: z.boolean().describe('The form needs an answer and our records have none'),
});
export type SurveyAnswer = z.output<typeof SurveyAnswer>;

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

export const Survey = z
  .object({
    id: Id,
    operation: Named.extend({ code: z.string() }),
    year: z.int(),
    asOf: z.string().describe('The last day that is looked at'),
    forms: z
      .object({ structure: Named, answers: SurveyAnswer.array(), answered: z.int(), missing: z.int() })
      .array()
      .describe('One for each national mine action structure of the operation'),
  })
  .meta({ id: 'CoordinationSurvey' });
