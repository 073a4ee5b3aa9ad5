import { z } from 'zod';
import { appealTypes, postRoles, reportingRhythms, sharingLevels } from '#db/enums.ts';
import { ActivityGlance } from '#lib/activities/schema.ts';
import { Day, endsBefore, Id, Key, Name, StoredDay, several, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { Series, seriesRhythms } from '#lib/updates/series/schema.ts';

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

export const OperationClose = z.object({
  id: Id,
  version: Version,
  until: Day.describe('Its last day; its structures must have ended by then'),
});

export const OperationFilter = listInput(['code', 'name', 'vacant', 'requirements', 'funding'], {
  q: z.string().trim().max(100).optional().describe('Words of its name or its code, in any order'),
  asOf: Day.optional().describe('Operations open on this day; default: all'),
  closed: Ticked.optional().describe('With `asOf`: also those that are not open on that day'),
  country: z.string().length(3).optional(),
});

export const Operation = z
  .object({
    id: Id,
    code: z.string(),
    nameEn: z.string(),
    nameFr: z.string(),
    since: StoredDay,
    until: StoredDay.nullable(),
    sharing: z.enum(sharingLevels),
    namesHidden: z.boolean(),
    countries: z.string().array(),
    version: z.int(),
  })
  .meta({ id: 'Operation' });

/** What it asked and received for mine action in a year, summed over its appeals. USD; blank is not zero. */
const Figures = z.object({
  year: z.int(),
  requirements: z.string().nullable(),
  funding: z.string().nullable(),
  source: z.string(),
  asOf: StoredDay.nullable(),
});

export const OperationRow = Operation.extend({
  structures: z.int().describe('Active on the day'),
  posts: z.int(),
  vacant: z.int().describe('Posts that nobody holds on the day'),
  figures: Figures.nullable().describe('Of the latest year up to the day that has any'),
}).meta({ id: 'OperationRow' });

export const OperationKey = Key.extend({ asOf: Day.optional() });

/** What it reported last, and what falls due there next. */
export const OperationLatest = z
  .object({
    id: Id,
    nameEn: z.string(),
    nameFr: z.string(),
    updates: z
      .object({
        id: Id,
        code: z.string(),
        rhythm: z.enum(reportingRhythms),
        since: StoredDay,
        until: StoredDay,
        submittedAt: z.string(),
        words: z.string().nullable().describe('How it begins; null where it has figures only'),
      })
      .array()
      .describe('The last three that were sent; none for whom may not read updates'),
    trend: z
      .object({
        rhythm: z.enum(seriesRhythms),
        since: StoredDay,
        until: StoredDay,
        lines: Series.array().describe('Of the whole operation, four indicators that have figures'),
      })
      .nullable()
      .describe('What was reported over a year; null where too little was, or for whom may not read updates'),
    activities: ActivityGlance.nullable().describe('What its 5W comes to; null where no file was imported'),
    coming: z
      .object({
        date: StoredDay,
        kind: z.enum(['update_due', 'assignment_ends', 'proposals_due', 'appeal_ends']),
        id: Id.describe('Of the update, the post or the appeal'),
        role: z.enum(postRoles).nullable(),
        label: z.string().describe('In English; of an update the first day of its period'),
        labelFr: z.string().describe('In French; of an update the last day of its period'),
        rhythm: z.enum(reportingRhythms).nullable(),
      })
      .array()
      .describe('What is late, and what falls due within 90 days; at most six'),
  })
  .meta({ id: 'OperationLatest' });
export type OperationLatest = z.output<typeof OperationLatest>;

export const OperationDetail = OperationRow.extend({
  countryNames: z.object({ id: z.string(), nameEn: z.string(), nameFr: z.string() }).array(),
  appeals: z
    .object({
      id: Id,
      code: z.string().nullable(),
      name: z.string(),
      type: z.enum(appealTypes),
      year: z.int(),
      countries: z.string().array(),
      requirements: z.string().nullable(),
      funding: z.string().nullable(),
      source: z.string(),
      asOf: StoredDay.nullable(),
      gone: z.boolean().describe('No longer in the published file; kept as history'),
      counted: z.boolean().describe('False: it covers other countries too, and is in no sum'),
    })
    .array(),
  may: z.object({
    edit: z.boolean(),
    close: z.boolean(),
    addStructure: z.boolean(),
    readAudit: z.boolean(),
    survey: z.boolean(),
    sendActivities: z.boolean(),
  }),
}).meta({ id: 'OperationDetail' });
