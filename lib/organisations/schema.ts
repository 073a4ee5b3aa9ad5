import { z } from 'zod';
import { pillars, sharingLevels } from '#db/enums.ts';
import { Id, Name, StoredDay, several, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const Code = z.string().trim().max(120).nullish();

/** A text area sends its lines as one text. */
const Lines = z.preprocess(
  (value) =>
    typeof value === 'string' ? value.split(/[\r\n]+/).filter((line) => line.trim()) : (value ?? []),
  z.string().trim().min(1).max(200).array().max(100),
);

const wording = {
  acronym: z.string().trim().max(40).nullish(),
  nameEn: Name,
  nameFr: Name,
  typeCode: z.string().min(1).max(20).describe('Code of the organisation type, e.g. INGO, NMAA, OPD'),
  parentId: Id.nullish(),
  countryId: z.string().length(3).nullish().describe('Where it is from; none: international'),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullish(),
  pillars: several(z.enum(pillars)),
  sharing: z.enum(sharingLevels),
  fts: Code.describe('Its id in the Financial Tracking Service'),
  hpc: Code,
  iati: Code,
  hrinfo: Code,
  aliases: Lines.describe('Other spellings, as met in files; a form sends one a line'),
};

export const identifierSystems = ['fts', 'hpc', 'iati', 'hrinfo'] as const;

export const NewOrganisation = z.object({
  operationId: Id.nullish().describe('Only for one that a single operation needs; else it is for all'),
  ...wording,
});

export const OrganisationEdit = z.object({ id: Id, version: Version, ...wording });

export const OrganisationFilter = listInput(['name', 'type'], {
  q: z.string().trim().max(100).optional().describe('Words of its name, in any order, accents or not'),
  type: z.string().max(20).optional(),
  country: z.string().length(3).optional(),
});

const named = { id: Id, nameEn: z.string(), nameFr: z.string() };

export const OrganisationRow = z
  .object({
    ...named,
    acronym: z.string().nullable(),
    type: z.object({ code: z.string(), nameEn: z.string(), nameFr: z.string() }),
    country: z.object({ id: z.string(), nameEn: z.string(), nameFr: z.string() }).nullable(),
    pillars: z.enum(pillars).array(),
    operationId: Id.nullable(),
    leads: z.int().describe('Structures it leads or co-leads today'),
    posts: z.int().describe('Posts that it staffs today'),
    people: z.int().describe('People of it within your reach'),
    sharing: z.enum(sharingLevels),
    version: z.int(),
  })
  .meta({ id: 'OrganisationRow' });

const period = { since: StoredDay, until: StoredDay.nullable(), current: z.boolean() };

export const Organisation = OrganisationRow.extend({
  website: z.string().nullable(),
  parent: z.object({ ...named, acronym: z.string().nullable() }).nullable(),
  parts: z.object({ ...named, acronym: z.string().nullable() }).array(),
  identifiers: z.object({ system: z.enum([...identifierSystems, 'alias']), value: z.string() }).array(),
  joined: z.int().describe('Structures it is a member of today'),
  led: z.object({ ...named, role: z.string(), ...period }).array(),
  memberOf: z.object({ ...named, active: z.boolean(), ...period }).array(),
  may: z.object({ edit: z.boolean() }),
}).meta({ id: 'Organisation' });

/** What a write answers: the record as it stands, without what belongs to it. */
export const OrganisationWritten = z
  .object({
    ...named,
    acronym: z.string().nullable(),
    typeCode: z.string(),
    operationId: Id.nullable(),
    sharing: z.enum(sharingLevels),
    version: z.int(),
  })
  .meta({ id: 'OrganisationWritten' });
