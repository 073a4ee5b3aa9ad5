import { z } from 'zod';
import { peopleGroups, updateStatuses } from '#db/enums.ts';
import { Id, StoredDay } from '#lib/http/fields.ts';
import { listInput, listOutput } from '#lib/http/list.ts';

/** Figures of different rhythms never stand on one line: a week is no month. A one-off call is no series. */
export const seriesRhythms = ['monthly', 'quarterly', 'weekly', 'custom'] as const;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Small multiples: one indicator by operation, or every indicator of one operation. */
export const SeriesFilter = listInput(['place'], {
  view: z
    .enum(['operations', 'indicators'])
    .default('operations')
    .describe('One indicator by operation, or every indicator of one operation'),
  indicator: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,60}$/)
    .default('eore_people')
    .describe('Of the view by operation'),
  group: z.enum(peopleGroups).optional().describe('Only these people, where the indicator counts groups'),
  operation: Id.optional(),
  by: z
    .enum(['operation', 'structure'])
    .default('operation')
    .describe('What reports for a whole operation, or each structure that reports as well: never added up'),
  rhythm: z.enum(seriesRhythms).default('monthly'),
  from: Month.optional().describe('The first month, YYYY-MM; a year before the last unless given'),
  to: Month.optional().describe('The last month, YYYY-MM; the one that runs unless given'),
}).extend({ limit: z.coerce.number().int().min(1).max(50).default(24) });

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

export const SeriesPoint = z.object({
  id: Id.describe('The update that it comes from'),
  code: z.string(),
  since: StoredDay,
  until: StoredDay,
  status: z.enum(updateStatuses),
  value: z
    .string()
    .nullable()
    .describe('As last sent, a decimal string; null where it is not known: never zero'),
  blank: z.int().describe('How many of the groups that it adds up were left blank'),
  corrected: z.boolean().describe('Whether a correction changed it'),
  was: z.string().nullable().describe('What it was before the correction that changed it'),
});

export const Series = z.object({
  id: z.string(),
  operation: Named.extend({ code: z.string() }).nullable(),
  structure: Named.nullable().describe('Null: it reports for the whole operation'),
  indicator: z.object({
    code: z.string(),
    section: z.string(),
    nameEn: z.string(),
    nameFr: z.string(),
    unit: z.string(),
    decimals: z.int(),
    groups: z.enum(peopleGroups).array(),
    source: z.string(),
  }),
  points: SeriesPoint.array(),
});
export type Series = z.output<typeof Series>;
export type SeriesPoint = z.output<typeof SeriesPoint>;

export const SeriesList = listOutput(Series).extend({
  since: StoredDay.describe('The first day of the periods shown'),
  until: StoredDay,
  lastSent: z.string().nullable().describe('When the last of these figures was sent'),
  operations: Named.extend({ code: z.string() }).array().describe('That report in this rhythm'),
  indicators: z
    .object({ code: z.string(), section: z.string(), nameEn: z.string(), nameFr: z.string() })
    .array(),
  rhythms: z.enum(seriesRhythms).array().describe('That anything is reported in'),
});
