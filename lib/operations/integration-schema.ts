import { z } from 'zod';
import { integrationAnswers, integrationItems } from '#db/enums.ts';
import { Day, Id, Key, Line, StoredDay, Text, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

/** How far the UNMAS component of a country is part of its Protection Cluster: five items, each answered from a day on. */

const wording = {
  answer: z.enum(integrationAnswers),
  since: Day.describe('The day from which this answer holds'),
  evidence: Text.describe('What shows it'),
  source: Line.describe('Who says so, or where it is written'),
};

export const NewIntegrationCheck = z.object({
  id: Id.describe('The operation'),
  item: z.enum(integrationItems),
  ...wording,
});

export const IntegrationCheckEdit = z.object({ id: Id, version: Version, ...wording });

export const IntegrationCheck = z
  .object({
    id: Id,
    operationId: Id.nullable(),
    item: z.enum(integrationItems),
    answer: z.enum(integrationAnswers),
    since: StoredDay,
    evidence: z.string().nullable(),
    source: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'IntegrationCheck' });

export const IntegrationKey = Key.extend({ asOf: Day.optional() });

const named = { id: Id, code: z.string(), nameEn: z.string(), nameFr: z.string() };

export const Integration = z
  .object({
    asOf: StoredDay,
    operation: z.object(named),
    items: z
      .object({
        item: z.enum(integrationItems),
        current: IntegrationCheck.nullable().describe('What holds on the day'),
        history: IntegrationCheck.array().describe('Every answer there ever was, the latest first'),
      })
      .array(),
    may: z.object({ edit: z.boolean() }),
  })
  .meta({ id: 'Integration' });

const filters = {
  asOf: Day.optional().describe('As it stood on this day; default: today'),
  q: z.string().trim().max(100).optional(),
  item: z.enum(integrationItems).optional().describe('With `answer`: the item that must have it'),
  answer: z.enum(integrationAnswers).optional().describe('Without `item`: any of the items'),
};

export const IntegrationFilter = listInput(['name', 'code', 'met', ...integrationItems], filters);
export const IntegrationExport = z.object(filters);

export const IntegrationRow = z
  .object({
    ...named,
    met: z.int().describe('How many of the five items are answered with yes'),
    partly: z.int(),
    answers: z.partialRecord(
      z.enum(integrationItems),
      z.object({
        answer: z.enum(integrationAnswers),
        since: StoredDay,
        evidence: z.string().nullable(),
        source: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'IntegrationRow' });

export type IntegrationListed = z.output<typeof IntegrationRow>;
export type IntegrationShown = z.output<typeof Integration>;
