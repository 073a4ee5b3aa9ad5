import { z } from 'zod';
import { contactKinds } from '#db/enums.ts';
import { Id, Key } from '#lib/http/fields.ts';

/** Why two records look like one person. */
export const likenesses = ['email', 'words', 'similar'] as const;

export const DuplicateFilter = z.object({ limit: z.coerce.number().int().min(1).max(50).default(25) });
export const Pair = z.object({ a: Id, b: Id });

const Side = z.object({
  id: Id,
  givenName: z.string(),
  familyName: z.string(),
  organisation: z.string().nullable(),
});

export const DuplicatePair = z
  .object({ a: Side, b: Side, likeness: z.enum(likenesses), score: z.number() })
  .meta({ id: 'DuplicatePair' });

/** The fields that are chosen one by one; everything else that a record has is kept from both. */
export const chosen = [
  'givenName',
  'familyName',
  'organisationId',
  'languages',
  'preferredLanguage',
  'dutyStation',
  'timeZone',
] as const;
export type Chosen = (typeof chosen)[number];

const side = z.enum(['kept', 'merged']).default('kept');

export const Merge = z.object({
  keptId: Id.describe('The record that stays'),
  mergedId: Id.describe('The record whose history moves to it'),
  ...(Object.fromEntries(chosen.map((name) => [name, side])) as Record<Chosen, typeof side>),
});

/** Undoing names the merge. */
export const Unmerge = Key;

/** Both records in full, side by side. */
export const Compared = z.object({
  id: Id,
  version: z.int(),
  givenName: z.string(),
  familyName: z.string(),
  organisationId: Id.nullable(),
  organisation: z.string().nullable(),
  languages: z.string().array(),
  preferredLanguage: z.string(),
  dutyStation: z.string().nullable(),
  timeZone: z.string().nullable(),
  contacts: z.object({ kind: z.enum(contactKinds), value: z.string() }).array(),
  assignments: z.int(),
});
export type ComparedPerson = z.output<typeof Compared>;
