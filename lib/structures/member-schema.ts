import { z } from 'zod';
import { sharingLevels } from '#db/enums.ts';
import { Day, Id, StoredDay, Ticked } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

export const MemberFilter = listInput(['name', 'since'], {
  id: Id.describe('The structure'),
  asOf: Day.optional().describe('Members on this day; default: today'),
  ended: Ticked.optional().describe('Also those who were or will be members on another day'),
  q: z.string().trim().max(100).optional().describe("Words of the organisation's name, in any order"),
});

/** A membership as the list of a structure shows it. */
export const StructureMembership = z
  .object({
    id: Id,
    structureId: Id,
    organisation: z.object({
      id: Id,
      nameEn: z.string(),
      nameFr: z.string(),
      acronym: z.string().nullable(),
      typeCode: z.string(),
    }),
    active: z.boolean().describe('Attends and reports'),
    since: StoredDay,
    until: StoredDay.nullable(),
    current: z.boolean().describe('Holds on the day'),
    sharing: z.enum(sharingLevels),
    version: z.int(),
  })
  .meta({ id: 'StructureMembership' });
