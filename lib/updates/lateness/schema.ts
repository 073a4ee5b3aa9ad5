import { z } from 'zod';
import { reportingRhythms, updateStatuses } from '#db/enums.ts';
import { Id, StoredDay } from '#lib/http/fields.ts';
import { listInput, listOutput } from '#lib/http/list.ts';

const sorts = ['operation', 'late', 'onTime', 'silence', 'overdue'] as const;

export const LatenessFilter = listInput(sorts, {
  operation: Id.optional(),
  rhythm: z.enum(reportingRhythms).optional(),
  status: z.enum(updateStatuses).optional().describe('Only lines in which something stands so'),
  by: z
    .enum(['operation', 'structure'])
    .default('operation')
    .describe('What reports for a whole operation, or each structure that reports as well'),
}).extend({ limit: z.coerce.number().int().min(1).max(50).default(30) });

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

export const Lateness = z.object({
  id: z.string(),
  operation: Named.extend({ code: z.string() }).nullable(),
  structure: Named.nullable().describe('Null: it reports for the whole operation'),
  rhythm: z.enum(reportingRhythms),
  judged: z.int().describe('Updates that came, or whose day has passed'),
  onTime: z.int().describe('Those of them that came by their day; nothing to report is an answer'),
  overdue: z.int(),
  medianDaysLate: z
    .number()
    .nullable()
    .describe(
      'Days between their due day and the day they first came, of those that came; below zero: early',
    ),
  longestSilence: z
    .int()
    .nullable()
    .describe('Most days without any update: between two, or from the last until today'),
  periods: z
    .object({
      id: Id,
      code: z.string(),
      since: StoredDay,
      until: StoredDay,
      dueOn: StoredDay,
      status: z.enum(updateStatuses),
      cameOn: StoredDay.nullable().describe('The day (UTC) it was first sent or skipped'),
    })
    .array(),
});
export type Lateness = z.output<typeof Lateness>;

export const LatenessList = listOutput(Lateness).extend({
  since: StoredDay.describe('First of the twelve months shown'),
  operations: Named.extend({ code: z.string() }).array(),
});
