import { z } from 'zod';
import { importKinds, importOutcomes, importStatuses } from '#db/enums.ts';
import { Day, Id, StoredDay, Ticked } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const counted = [
  ...importOutcomes,
  'ignored',
  'confirmed',
  'unidentified',
  'repeated',
  'kept',
  'toCheck',
  'left',
] as const;

/** A file in an input; a form without one sends a nameless one. Two files of one name and size count as one, should a request be sent twice. */
export const Upload = z
  .file()
  .refine((file) => file.name !== '', 'required')
  .transform((file) => Object.assign(file, { toJSON: () => ({ name: file.name, size: file.size }) }));

export const NewImport = z.object({
  kind: z.enum(importKinds),
  file: Upload.describe('XLSX, or CSV with a header row, HXL tags, or both'),
  operation: Id.nullish().describe('Where rows belong that do not name their operation'),
  addOrganisations: Ticked.optional().describe('Add organisations that are not known yet, as type OTHER'),
  dateOrder: z
    .enum(['day_first', 'month_first'])
    .nullish()
    .describe('How to read 02/03/2026 in a column that does not tell'),
  asOf: Day.nullish().describe('The day the figures are of; default: the month in the file name, else today'),
});

export const ApplyImport = z.object({
  id: Id,
  replaces: Ticked.optional().describe(
    'Of a 5W: also take away what earlier files had of its months and it has not',
  ),
});

/** One sheet of a file: which of our columns each of its columns is, in their order; `ignore`, or null: not said. */
export const ImportMapping = z.object({
  id: Id,
  part: z.enum(importKinds).describe('Which kind of record the sheet holds'),
  sheet: z.string().max(200).nullish().describe('None: the file has no such sheet'),
  headerRow: z.coerce.number().int().min(1).max(1_000).default(1),
  columns: z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.string().max(60).nullable().array().max(300),
    )
    .describe('For each column of the sheet the name of ours, or `ignore`'),
});

export const ImportFilter = listInput(['created'], {
  kind: z.enum(importKinds).optional(),
  status: z.enum(importStatuses).optional(),
}).extend({ sort: z.enum(['-created', 'created']).default('-created') });

export const ImportRowsExport = z.object({ id: Id, outcome: z.enum(importOutcomes).optional() });

export const ImportRowFilter = listInput(['line'], {
  id: Id,
  outcome: z.enum(importOutcomes).optional(),
  toCheck: Ticked.optional().describe('Only rows that are taken and worth a look'),
}).extend({ limit: z.coerce.number().int().min(1).max(50).default(50) });

export const Import = z
  .object({
    id: Id,
    kind: z.enum(importKinds),
    fileName: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    encoding: z.string().nullable(),
    asOf: StoredDay,
    status: z.enum(importStatuses),
    covers: z.object({
      since: z.int().optional(),
      until: z.int().optional(),
      country: z.string().optional(),
      addOrganisations: z.boolean().optional(),
      dateOrder: z.enum(['day_first', 'month_first']).optional(),
      month: StoredDay.optional().describe('First day of the month that a 5W is of'),
      unused: z
        .object({ sheet: z.string(), columns: z.string().array() })
        .array()
        .optional()
        .describe('Columns that are not read'),
      unread: z.string().array().optional().describe('Sheets that are not read'),
    }),
    operationId: Id.nullable(),
    mapping: z
      .object({
        part: z.enum(importKinds),
        sheet: z.string(),
        headerRow: z.int(),
        columns: z.record(z.string(), z.int()),
        ignored: z.int().array(),
      })
      .array()
      .nullable()
      .describe('How its columns were understood, sheet by sheet; none where its kind has fixed columns'),
    counts: z
      .partialRecord(z.enum(counted), z.int())
      .describe(
        'Rows per outcome; `ignored` are none of ours, `confirmed` stand as they were by a later date, `unidentified` name no record, `repeated` say again what another row says, `kept` were left when it was undone, `toCheck` are taken and worth a look, `left` stand from an earlier file and are not in this one',
      ),
    fileKept: z.boolean().optional().describe('Of one import: whether its file can be had with the reasons'),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
    undoneAt: z.string().nullable(),
  })
  .meta({ id: 'Import' });

/** What a file holds, for whoever says which column is which. */
export const ImportSheets = z
  .object({
    id: Id,
    fileName: z.string(),
    parts: z
      .object({
        part: z.enum(importKinds),
        mapping: Import.shape.mapping.unwrap().element.nullable(),
        open: z.string().array().describe('Columns of which nobody has said what they are'),
        missing: z.string().array().describe('Ours that a file of this kind cannot do without'),
        fields: z.string().array().describe('Ours that its columns can be'),
        header: z.string().array(),
        samples: z.string().array().array().describe('Per column, what stands in its first rows'),
      })
      .array(),
    sheets: z.object({ name: z.string(), rows: z.int() }).array(),
    unused: z.string().array().describe('Sheets that are not read'),
  })
  .meta({ id: 'ImportSheets' });

export const ImportSheetsKey = z.object({
  id: Id,
  part: z.enum(importKinds).optional(),
  sheet: z.string().max(200).optional().describe('Another sheet for this part than the one that was guessed'),
  headerRow: z.coerce.number().int().min(1).max(1_000).optional(),
});

export const ImportRow = z
  .object({
    id: z.string(),
    sheet: z.string(),
    part: z.string(),
    line: z.int().nullable().describe('Line of the file; none for what is gone from it'),
    outcome: z.enum(importOutcomes),
    key: z.string(),
    label: z.string().nullable(),
    subjectId: Id.nullable(),
    data: z.record(z.string(), z.unknown()).nullable(),
    before: z.record(z.string(), z.unknown()).nullable().describe('What stands now, where a record is known'),
    reason: z.string().nullable().describe('Why it is not taken; of a row that is, what to look at'),
    reasonValue: z.string().nullable(),
  })
  .meta({ id: 'ImportRow' });
