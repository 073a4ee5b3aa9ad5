import { z } from 'zod';
import { agencyRoles, linkTypes, structurePhases } from '#db/enums.ts';
import { Day, endsBefore, Id, Line, StoredDay, Text, Ticked, Version } from '#lib/http/fields.ts';

/** What belongs to a structure and has dates of its own: links, agencies, members, phases. */

const period = { since: Day, until: Day.nullish() };

const dated = <T extends z.ZodType<{ since: string; until?: string | null | undefined }>>(schema: T) =>
  schema.refine((it) => !endsBefore({ since: it.since, until: it.until ?? null }), {
    path: ['until'],
    message: 'ends_before_start',
  });

/** A yes, a no, or nothing known. */
const Maybe = z.preprocess(
  (value) => (value === 'yes' ? true : value === 'no' ? false : value),
  z.boolean().nullish(),
);

export const NewLink = dated(
  z.object({
    id: Id.describe('The structure that the link starts from'),
    toId: Id,
    type: z.enum(linkTypes),
    note: Text,
    ...period,
  }),
);
export const LinkEdit = dated(z.object({ id: Id, version: Version, note: Text, ...period }));

export const NewAgency = dated(
  z.object({ id: Id, organisationId: Id, role: z.enum(agencyRoles), mou: Maybe, ...period }),
);
export const AgencyEdit = dated(z.object({ id: Id, version: Version, mou: Maybe, ...period }));

export const NewMember = dated(
  z.object({ id: Id, organisationId: Id, active: Ticked.describe('Attends and reports'), ...period }),
);
export const MemberEdit = dated(z.object({ id: Id, version: Version, active: Ticked, ...period }));

export const NewPhase = z.object({
  id: Id,
  phase: z.enum(['activated', 'in_transition']).describe('To deactivate, end the structure'),
  since: Day,
  document: Line,
});
export const PhaseEdit = z.object({ id: Id, version: Version, since: Day, document: Line });

const written = { id: Id, structureId: Id, operationId: Id.nullable() };
const dates = { since: StoredDay, until: StoredDay.nullable(), version: z.int() };

export const StructureLink = z
  .object({
    id: Id,
    fromId: Id,
    toId: Id,
    operationId: Id.nullable(),
    type: z.enum(linkTypes),
    note: z.string().nullable(),
    ...dates,
  })
  .meta({ id: 'StructureLink' });

export const StructureAgency = z
  .object({
    ...written,
    organisationId: Id,
    role: z.enum(agencyRoles),
    mou: z.boolean().nullable(),
    ...dates,
  })
  .meta({ id: 'StructureAgency' });

export const StructureMember = z
  .object({ ...written, organisationId: Id, active: z.boolean(), ...dates })
  .meta({ id: 'StructureMember' });

export const StructurePhase = z
  .object({
    ...written,
    phase: z.enum(structurePhases),
    since: StoredDay,
    document: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'StructurePhase' });
