import { z } from 'zod';
import { postRoles } from '#db/enums.ts';
import { Day, Id, Key, StoredDay } from '#lib/http/fields.ts';

export const OrganisationPeopleKey = Key.extend({ asOf: Day.optional() });

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

export const OrganisationPeople = z
  .object({
    asOf: StoredDay,
    posts: z
      .object({
        postId: Id,
        assignmentId: Id.nullable().describe('Null: it pays for the post, and nobody is in it'),
        role: z.enum(postRoles),
        titleEn: z.string().nullable(),
        titleFr: z.string().nullable(),
        structure: Named,
        operation: Named.extend({ code: z.string() }).nullable(),
        personId: Id.nullable().describe('Null where the person has no page for you'),
        name: z.string().nullable().describe('Null when vacant, or where names are not shared with you'),
        share: z.enum(['dedicated', 'double', 'surge', 'vacant']),
        staffs: z.boolean().describe('Whoever is in it comes from this organisation'),
        funds: z.boolean().describe('This organisation pays for the post'),
        since: StoredDay,
        until: StoredDay.nullable(),
      })
      .array(),
    others: z
      .object({ id: Id, name: z.string() })
      .array()
      .describe('People of it who are in no post on the day'),
    more: z.boolean().describe('There are more than are listed here: ask the lists of posts and people'),
  })
  .meta({ id: 'OrganisationPeople' });

export type OrganisationPeopleShown = z.output<typeof OrganisationPeople>;
