import { z } from 'zod';
import { importKinds, organisationNameStatuses } from '#db/enums.ts';
import { Id, Name, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const sorts = ['records', 'name'] as const;

export const NameFilter = listInput(sorts, {
  status: z.enum(organisationNameStatuses).default('waiting'),
  q: z.string().trim().max(100).optional().describe('Words of the name'),
}).extend({ sort: z.enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)]).default('-records') });

export const nameDecisions = ['match', 'create', 'none'] as const;

export const NameDecision = z
  .object({
    id: Id,
    version: Version,
    decision: z
      .enum(nameDecisions)
      .describe('It is one that we know, it is a new one, or it is no organisation'),
    organisationId: Id.nullish().describe('For `match`: which one'),
    nameEn: Name.nullish().describe('For `create`'),
    nameFr: Name.nullish().describe('For `create`; left out: as in English'),
    typeCode: z.string().max(20).nullish().describe('For `create`: code of the organisation type, e.g. INGO'),
  })
  .superRefine(({ decision, organisationId, nameEn, typeCode }, context) => {
    const need = (name: string, value: unknown) => {
      if (!value) context.addIssue({ code: 'custom', path: [name], message: 'required' });
    };
    if (decision === 'match') need('organisationId', organisationId);
    if (decision === 'create') need('nameEn', nameEn);
    if (decision === 'create') need('typeCode', typeCode);
  });

export const NameReopened = z.object({ id: Id, version: Version });

const Named = z.object({
  id: Id,
  nameEn: z.string(),
  nameFr: z.string(),
  acronym: z.string().nullable(),
});

export const OrganisationName = z
  .object({
    id: Id,
    name: z.string().describe('As the file wrote it'),
    acronym: z.string().nullable(),
    website: z.string().nullable(),
    source: z.enum(importKinds).describe('The kind of file that it came in first'),
    status: z.enum(organisationNameStatuses),
    records: z.int().describe('Proposals and projects of pooled funds that carry it, within reach'),
    organisation: Named.nullable().describe('Which one it is, once that is decided'),
    suggestions: Named.extend({ likeness: z.number().describe('0 to 1') })
      .array()
      .describe('Ours whose names are alike, the most alike first'),
    version: z.int(),
  })
  .meta({ id: 'OrganisationNameInFiles' });

export const OrganisationNameWritten = OrganisationName.pick({
  id: true,
  name: true,
  status: true,
  version: true,
})
  .extend({ organisationId: Id.nullable() })
  .meta({ id: 'OrganisationNameWritten' });
