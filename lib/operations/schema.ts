import { z } from 'zod';
import { sharingLevels } from '#db/enums.ts';
import { Day, endsBefore, Id, Name, several, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const wording = {
  nameEn: Name,
  nameFr: Name,
  countries: several(z.string().length(3)).describe('ISO 3166-1 alpha-3 codes; at least one'),
  since: Day,
  until: Day.nullish(),
  sharing: z.enum(sharingLevels),
  namesHidden: Ticked.describe('Only role mailboxes are shown for people of this operation'),
};

const rules = <T extends z.ZodType<{ since: string; until?: string | null; countries: string[] }>>(
  schema: T,
) =>
  schema
    .refine((it) => !endsBefore(it), { path: ['until'], message: 'ends_before_start' })
    .refine((it) => it.countries.length > 0, { path: ['countries'], message: 'required' });

export const NewOperation = rules(
  z.object({
    code: z
      .string()
      .trim()
      .regex(/^[A-Z0-9-]{2,20}$/)
      .describe('Short code, e.g. SDN or SYR-DM'),
    ...wording,
  }),
);

export const OperationEdit = rules(z.object({ id: Id, version: Version, ...wording }));

export const OperationFilter = listInput(['code', 'name'], {
  asOf: Day.optional().describe('Operations open on this day; default: all'),
  country: z.string().length(3).optional(),
});

export const Operation = z
  .object({
    id: Id,
    code: z.string(),
    nameEn: z.string(),
    nameFr: z.string(),
    since: Day,
    until: Day.nullable(),
    sharing: z.enum(sharingLevels),
    namesHidden: z.boolean(),
    countries: z.string().array(),
    version: z.int(),
  })
  .meta({ id: 'Operation' });
