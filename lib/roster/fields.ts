import { z } from 'zod';
import { Id } from '#lib/http/fields.ts';

/** The kinds of field that posts, people and assignments share. */

export const Language = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .describe('ISO 639 code, e.g. fr or prs');

export const Search = z
  .string()
  .trim()
  .max(200)
  .optional()
  .describe(
    'Every word must occur: person, organisation, structure or place; accents and order do not matter',
  );

export const Organisation = z
  .object({ id: Id, acronym: z.string().nullable(), nameEn: z.string(), nameFr: z.string() })
  .meta({ id: 'OrganisationName' });
