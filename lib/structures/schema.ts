import { z } from 'zod';
import {
  agencyRoles,
  arrangements,
  ccpmStatuses,
  linkTypes,
  postRoles,
  sharingLevels,
  structurePhases,
  structureTypes,
  successionKinds,
} from '#db/enums.ts';
import { Day, Id, Key, Line, Name, StoredDay, several, Text, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const Year = z.coerce.number().int().min(1990).max(2100).nullish();

const wording = {
  type: z.enum(structureTypes),
  arrangement: z.enum(arrangements).nullish(),
  clusterCode: z.string().max(20).nullish().describe('The cluster or AoR it belongs to, e.g. PRO-MIN'),
  nameEn: Name,
  nameFr: Name,
  acronym: Line,
  location: Line,
  languages: several(z.string().regex(/^[a-z]{2,3}$/)).describe('Of its meetings: ISO 639 codes'),
  meets: Line,
  mailingList: z.email().max(200).nullish(),
  nextMeetingOn: Day.nullish(),
  endsOn: Day.nullish().describe('The day a time-bound structure, such as a task team, is to end'),
  torYear: Year.describe('Year of the terms of reference'),
  torDocument: Line.describe('The terms of reference, where they can be found'),
  strategyYear: Year,
  strategyDocument: Line,
  ccpmStatus: z.enum(ccpmStatuses).nullish().describe('Where the performance monitoring stands'),
  ccpmYear: Year.describe('Year of the last coordination performance monitoring'),
  ccpmScore: z.coerce.number().int().min(0).max(100).nullish().describe('Percent of the core functions met'),
  note: Text,
  sharing: z.enum(sharingLevels),
};

export const NewStructure = z.object({
  operationId: Id.nullish().describe('None: a global structure'),
  since: Day.describe('Active from this day'),
  parentId: Id.nullish().describe('The structure it is part of'),
  supportedById: Id.nullish().describe('The structure that supports it technically'),
  leadId: Id.nullish().describe('The cluster lead agency'),
  ...wording,
});

export const StructureEdit = z.object({ id: Id, version: Version, ...wording });

export const StructureEnd = z.object({
  id: Id,
  version: Version,
  on: Day.describe('The day it is deactivated'),
  document: Line.describe('The decision, where it can be found'),
});

export const StructureArchive = z.object({
  id: Id,
  version: Version,
  archived: Ticked.describe('False takes it back into everyday lists'),
});

/** Which structures: shared by the list and the tree. */
const filters = {
  asOf: Day.optional().describe('As they stood on this day; default: today'),
  q: z.string().trim().max(100).optional().describe('Words of its name, in any order, accents or not'),
  operation: Id.optional(),
  country: z.string().length(3).optional(),
  type: z.enum(structureTypes).optional(),
  arrangement: z.enum(arrangements).optional(),
  link: z.enum(linkTypes).optional().describe('Those with a link of this type on that day'),
  organisation: Id.optional().describe('Those that it leads, co-leads or is a member of on that day'),
};

export const StructureFilter = listInput(['name', 'type', 'since'], {
  ...filters,
  phase: z.enum(structurePhases).optional().describe('Default: all but deactivated ones'),
  archived: Ticked.optional().describe('Only archived ones; default: none of them'),
});

export const lines = ['part_of', 'supported_by'] as const;
export type TreeLine = (typeof lines)[number];

const LineField = z
  .enum(lines)
  .default('part_of')
  .describe('part_of: the tree; supported_by: the technical line to the global AoR');

export const TreeFilter = z.object({
  ...filters,
  line: LineField,
  open: z
    .string()
    .max(8_000)
    .optional()
    .describe(
      'Ids of the branches to open, with commas; `all` or `none`. Default: the first level, or all of few',
    ),
});

export const StructureKey = Key.extend({ asOf: Day.optional(), line: LineField });

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

const Lead = Named.extend({ acronym: z.string().nullable(), role: z.enum(agencyRoles) });

/** The coordinating post and what that day shows of it; `held` false: it is vacant. */
const Coordinator = z.object({
  postId: Id,
  role: z.enum(postRoles),
  staffing: z.enum(['dedicated', 'double', 'surge', 'vacant']).nullable().describe('Of who holds it'),
  personId: Id.nullable(),
  name: z.string().nullable().describe('Null when vacant, or when names are not shared with you'),
  since: StoredDay,
  until: StoredDay.nullable(),
  held: z.boolean(),
  heldUntil: StoredDay.nullable().describe('Last day of the holder; null: open-ended, or nobody'),
  lastEnd: StoredDay.nullable().describe('Last day of whoever held it before'),
  nextSince: StoredDay.nullable().describe('First day of the next holder who is known'),
});

export const StructureRow = z
  .object({
    id: Id,
    type: z.enum(structureTypes),
    arrangement: z.enum(arrangements).nullable(),
    nameEn: z.string(),
    nameFr: z.string(),
    acronym: z.string().nullable(),
    location: z.string().nullable(),
    operationId: Id.nullable(),
    phase: z.enum(structurePhases).nullable(),
    phaseSince: StoredDay.nullable(),
    leads: Lead.array(),
    coordinator: Coordinator.nullable(),
    links: z.partialRecord(z.enum(linkTypes), z.int()).describe('How many links of each type, both ways'),
    members: z.int(),
    archived: z.boolean(),
    sharing: z.enum(sharingLevels),
    version: z.int(),
  })
  .meta({ id: 'StructureRow' });

export const StructureTree = z
  .object({
    line: z.enum(lines),
    asOf: StoredDay,
    total: z.int().describe('Structures on that day, or those that match'),
    more: z.boolean().describe('There are more rows than shown: filter, or open fewer branches'),
    rows: StructureRow.extend({
      parentId: Id.nullable(),
      level: z.int(),
      children: z.int(),
      open: z.boolean(),
      matched: z.boolean().describe('False: shown only because it stands above a match'),
    }).array(),
  })
  .meta({ id: 'StructureTree' });

const period = { since: StoredDay, until: StoredDay.nullable() };

const Neighbour = Named.extend({
  type: z.enum(structureTypes),
  leads: Lead.array(),
  coordinator: Coordinator.nullable(),
});

export const Structure = StructureRow.extend({
  operation: Named.extend({ code: z.string() }).nullable(),
  clusterCode: z.string().nullable(),
  languages: z.string().array(),
  meets: z.string().nullable(),
  mailingList: z.string().nullable(),
  nextMeetingOn: StoredDay.nullable(),
  endsOn: StoredDay.nullable(),
  torYear: z.int().nullable(),
  torDocument: z.string().nullable(),
  strategyYear: z.int().nullable(),
  strategyDocument: z.string().nullable(),
  ccpmStatus: z.enum(ccpmStatuses).nullable(),
  ccpmYear: z.int().nullable(),
  ccpmScore: z.int().nullable(),
  note: z.string().nullable(),
  confirmed: z
    .object({ at: z.string(), update: z.object({ id: z.uuid(), code: z.string() }) })
    .nullable()
    .describe('The last update that said that team and structure are as they are on record'),
  above: Named.array().describe('The way from the root along the line'),
  structureLinks: z
    .object({
      id: Id,
      type: z.enum(linkTypes),
      outward: z.boolean().describe('True: from this structure to the other'),
      other: Neighbour,
      ...period,
      current: z.boolean(),
      note: z.string().nullable(),
      version: z.int(),
    })
    .array(),
  agencies: z
    .object({
      id: Id,
      role: z.enum(agencyRoles),
      organisation: Named.extend({ acronym: z.string().nullable() }),
      mou: z.boolean().nullable(),
      ...period,
      current: z.boolean(),
      version: z.int(),
    })
    .array(),
  memberships: z
    .object({
      id: Id,
      organisation: Named.extend({ acronym: z.string().nullable(), typeCode: z.string() }),
      active: z.boolean(),
      ...period,
      current: z.boolean(),
      version: z.int(),
    })
    .array(),
  coverage: z
    .object({
      id: Id,
      pcode: z.string(),
      name: z.string(),
      level: z.int(),
      countryId: z.string(),
      parent: z.object({ pcode: z.string(), name: z.string() }).nullable(),
      ...period,
      current: z.boolean(),
      version: z.int(),
    })
    .array(),
  successions: z
    .object({
      id: Id,
      kind: z.enum(successionKinds),
      outward: z.boolean().describe('True: from this structure to the other'),
      other: Named,
      since: StoredDay,
      note: z.string().nullable(),
    })
    .array(),
  phases: z
    .object({
      id: Id,
      phase: z.enum(structurePhases),
      since: StoredDay,
      document: z.string().nullable(),
      version: z.int(),
    })
    .array(),
  may: z.object({
    edit: z.boolean(),
    end: z.boolean(),
    archive: z.boolean(),
    reactivate: z.boolean(),
    addPost: z.boolean(),
    readAudit: z.boolean(),
  }),
}).meta({ id: 'Structure' });

/** What a write answers: the record as it stands, without what belongs to it. */
export const StructureWritten = StructureRow.pick({
  id: true,
  type: true,
  arrangement: true,
  nameEn: true,
  nameFr: true,
  acronym: true,
  location: true,
  operationId: true,
  sharing: true,
  version: true,
})
  .extend({ archivedAt: z.string().nullable() })
  .meta({ id: 'StructureWritten' });
