import { z } from 'zod';

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('What was refused, e.g. `not_found`, `stale`, `invalid`'),
    fields: z.record(z.string(), z.string().array()).optional().describe('Codes per field'),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    current: z.unknown().optional().describe('For `stale`: the record as it stands now'),
    reference: z.string().optional().describe('For a fault of ours: what to quote'),
  })
  .meta({ id: 'Problem' });
