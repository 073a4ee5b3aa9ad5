import { z } from 'zod';
import { importKinds, importOutcomes, importStatuses } from '#db/enums.ts';
import { Day, Id, StoredDay } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const counted = [...importOutcomes, 'ignored', 'confirmed', 'unidentified'] as const;

/** A file in an input; a form without one sends a nameless one. Two files of one name and size count as one, should a request be sent twice. */
export const Upload = z
  .file()
  .refine((file) => file.name !== '', 'required')
  .transform((file) => Object.assign(file, { toJSON: () => ({ name: file.name, size: file.size }) }));

export const NewImport = z.object({
  kind: z.enum(importKinds),
  file: Upload.describe('CSV with a header row, HXL tags, or both'),
  asOf: Day.nullish().describe('The day the figures are of; default: the month in the file name, else today'),
});

export const ImportFilter = listInput(['created'], {
  kind: z.enum(importKinds).optional(),
  status: z.enum(importStatuses).optional(),
}).extend({ sort: z.enum(['-created', 'created']).default('-created') });

export const Format = z.enum(['json', 'csv']).optional().describe('`csv`: every row, as a file');

export const ImportRowsExport = z.object({ id: Id, outcome: z.enum(importOutcomes).optional() });

export const ImportRowFilter = listInput(['line'], {
  id: Id,
  outcome: z.enum(importOutcomes).optional(),
  format: Format,
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
    }),
    counts: z
      .partialRecord(z.enum(counted), z.int())
      .describe(
        'Rows per outcome; `ignored` are none of ours, `confirmed` stand as they were by a later date, `unidentified` name no record',
      ),
    createdAt: z.string(),
    appliedAt: z.string().nullable(),
  })
  .meta({ id: 'Import' });

export const ImportRow = z
  .object({
    id: z.string(),
    line: z.int().nullable().describe('Line of the file; none for what is gone from it'),
    outcome: z.enum(importOutcomes),
    key: z.string(),
    label: z.string().nullable(),
    subjectId: Id.nullable(),
    data: z.record(z.string(), z.unknown()).nullable(),
    before: z.record(z.string(), z.unknown()).nullable().describe('What stands now, where a record is known'),
    reason: z.string().nullable(),
    reasonValue: z.string().nullable(),
  })
  .meta({ id: 'ImportRow' });
