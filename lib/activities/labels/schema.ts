import { z } from 'zod';
import { mineActionLabelKinds } from '#db/enums.ts';
import { Id, Line, Ticked, Version } from '#lib/http/fields.ts';

const Kind = z.enum(mineActionLabelKinds);

export const LabelFilter = z.object({ kind: Kind.default('cluster') });

export const NewLabel = z.object({
  kind: Kind,
  label: z.string().trim().min(2).max(200),
  within: Ticked.optional().describe('A cell need only hold it, among other words'),
  note: Line,
});

export const LabelEdit = z.object({
  id: Id,
  version: Version,
  inUse: Ticked.describe('False: it tells nothing any more'),
});

export const MineActionLabel = z
  .object({
    id: Id,
    kind: Kind.describe(
      'What it stands in: cluster, activity or organisation; `general` are clusters in which an organisation alone tells',
    ),
    label: z.string(),
    within: z.boolean(),
    note: z.string().nullable(),
    inUse: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'MineActionLabel' });
