import { z } from 'zod';
import { appealTypes, importKinds, importOutcomes } from '#db/enums.ts';
import { Id, StoredDay, Ticked } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const sorts = ['year', 'place', 'name', 'asked', 'received', 'percent', 'asOf'] as const;

const filters = {
  year: z
    .union([z.coerce.number().int().min(1990).max(2099), z.literal('latest')])
    .optional()
    .describe('`latest`: the newest year that fits the other filters'),
  operation: Id.optional().describe('Appeals of an operation, and published ones that cover its countries'),
  country: z.string().length(3).optional(),
  type: z.enum(appealTypes).optional(),
  q: z.string().trim().max(100).optional().describe('Words of the name or the code, in any order'),
  gone: Ticked.optional().describe('Also what the source lists no more'),
  silent: Ticked.optional().describe('Also appeals that say nothing of mine action'),
};

export const AppealFilter = listInput(sorts, filters).extend({
  sort: z.enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)]).default('-year'),
});

export const AppealChoice = z.object(filters);

const Amount = z.string().nullable().describe('USD as a decimal string; null: not stated, which is not zero');
const Named = z.object({ id: z.string(), nameEn: z.string(), nameFr: z.string() });
const OfOperation = Named.extend({ code: z.string() });

const figures = {
  year: z.int(),
  asked: Amount,
  received: Amount,
  percent: z
    .number()
    .nullable()
    .describe(
      'Received of asked, 100 = all; may be above; null where either is not stated or nothing was asked',
    ),
  source: z.string().nullable(),
  asOf: StoredDay.nullable(),
  goneSince: StoredDay.nullable().describe('The date of the first file that no longer listed it'),
};

/** What one appeal asked and received for mine action in one year. */
export const AppealYear = z
  .object({
    id: Id,
    appealId: Id,
    code: z.string().nullable(),
    name: z.string(),
    type: z.enum(appealTypes),
    countries: Named.array(),
    operations: OfOperation.array().describe('Operations within your reach that the appeal touches'),
    ...figures,
  })
  .meta({ id: 'AppealYear' });

export const Totals = z
  .object({
    asked: Amount,
    received: Amount,
    receivedOfAsked: Amount.describe('Of that, what went to rows that state what they asked'),
    percent: z.number().nullable().describe('receivedOfAsked of asked'),
    appeals: z.int(),
    oldest: StoredDay.nullable().describe('The dates that the figures are of'),
    newest: StoredDay.nullable(),
  })
  .meta({ id: 'AppealTotals' });

const Change = z.object({
  importId: Id,
  fileName: z.string(),
  kind: z.enum(importKinds),
  asOf: StoredDay,
  appliedAt: z.string(),
  outcome: z.enum(importOutcomes),
  year: z.string().describe('Of a figure; empty when the appeal itself changed'),
  data: z.record(z.string(), z.unknown()).nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
});

export const Appeal = z
  .object({
    id: Id,
    code: z.string().nullable(),
    ftsId: z.int().nullable(),
    planVersionId: z.int().nullable(),
    name: z.string(),
    type: z.enum(appealTypes),
    categories: z.string().nullable(),
    language: z.string().nullable(),
    startsOn: StoredDay.nullable(),
    endsOn: StoredDay.nullable(),
    years: z.int().array(),
    countries: Named.array(),
    operations: OfOperation.array(),
    originalRequirements: Amount,
    revisedRequirements: Amount,
    source: z.string().nullable(),
    asOf: StoredDay.nullable(),
    goneSince: StoredDay.nullable(),
    importId: Id.nullable(),
    fileName: z.string().nullable(),
    figures: z.object(figures).array(),
    changes: Change.array().describe('What the last fifty imports changed of it, newest first'),
  })
  .meta({ id: 'Appeal' });
