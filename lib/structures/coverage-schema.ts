import { z } from 'zod';
import { structureTypes } from '#db/enums.ts';
import { Day, endsBefore, Id, Key, StoredDay, several, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

/** Where structures work: administrative units by OCHA p-code, each with its days. */

const period = { since: Day, until: Day.nullish() };
const inOrder = (it: { since: string; until?: string | null | undefined }) =>
  !endsBefore({ since: it.since, until: it.until ?? null });
const order = { path: ['until'], message: 'ends_before_start' };

const Pcode = z.string().trim().min(2).max(20);

export const NewCoverage = z
  .object({
    id: Id.describe('The structure'),
    pcodes: several(Pcode).describe('Administrative units, level 1 or 2'),
    ...period,
  })
  .refine(inOrder, order)
  .refine((it) => it.pcodes.length > 0, { path: ['pcodes'], message: 'required' });

export const CoverageEdit = z.object({ id: Id, version: Version, ...period }).refine(inOrder, order);

export const CoverageRemoval = z.object({ id: Id, version: Version });

/** One line of where a structure works, as it is kept. */
export const StructureCoverage = z
  .object({
    id: Id,
    structureId: Id,
    operationId: Id.nullable(),
    pcode: z.string(),
    since: StoredDay,
    until: StoredDay.nullable(),
    version: z.int(),
  })
  .meta({ id: 'StructureCoverage' });

export const CoverageAdded = z
  .object({ id: Id.describe('The structure'), added: StructureCoverage.array() })
  .meta({ id: 'CoverageAdded' });

export const AdminUnitFilter = listInput(['name'], {
  q: z.string().trim().max(100).optional().describe('Words of its name or its p-code, in any order'),
  country: z.string().length(3).optional(),
  operation: Id.optional().describe('Those of the countries of an operation'),
  level: z.coerce.number().int().min(1).max(2).optional(),
  parent: Pcode.optional().describe('Units of level 2 within this one'),
});

export const AdminUnit = z
  .object({
    id: z.string().describe('The p-code, again'),
    pcode: z.string(),
    name: z.string(),
    level: z.int(),
    countryId: z.string(),
    parent: z.object({ pcode: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'AdminUnit' });

export const PlacesKey = Key.extend({ asOf: Day.optional() });

/** Who covers what of an operation: each unit of level 1, with the structures that work in it or in a part of it. */
export const Places = z
  .object({
    asOf: StoredDay,
    covered: z.int().describe('Units of level 1 in which a structure works'),
    places: z
      .object({
        pcode: z.string(),
        name: z.string(),
        countryId: z.string(),
        structures: z
          .object({
            id: Id,
            nameEn: z.string(),
            nameFr: z.string(),
            type: z.enum(structureTypes),
            whole: z.boolean().describe('The whole unit, not only parts of it'),
            units: z.string().array().describe('Units of level 2 that are named'),
          })
          .array(),
      })
      .array(),
  })
  .meta({ id: 'Places' });

export type PlacesShown = z.output<typeof Places>;
