import { z } from 'zod';
import { roles } from '#db/enums.ts';
import { Id, Name, several, Ticked, Version } from '#lib/http/fields.ts';

const Query = z
  .string()
  .max(2_000)
  .nullish()
  .describe('The address of the roster after its question mark: filters, columns and order');

const sharedWith = several(z.enum(roles)).describe(
  'Roles that see the view too: Geneva and administrators only',
);

export const NewView = z.object({
  name: Name,
  query: Query,
  keepDay: Ticked.describe(
    'Always as of the day in the address; otherwise as of today, whenever it is opened',
  ),
  sharedWith,
});

export const ViewEdit = z.object({ id: Id, version: Version, name: Name, sharedWith });

export const ViewKey = z.object({ id: Id });

export const SavedView = z
  .object({
    id: Id,
    name: z.string(),
    query: z.string(),
    sharedWith: z.enum(roles).array(),
    own: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'SavedView' });

export type SavedViewShown = z.output<typeof SavedView>;
