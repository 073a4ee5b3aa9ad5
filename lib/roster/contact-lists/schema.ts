import { z } from 'zod';
import { contactKinds, postLevels, postRoles } from '#db/enums.ts';
import { Day, Id, Key, StoredDay, Ticked } from '#lib/http/fields.ts';
import { Organisation } from '../fields.ts';

export const ContactsKey = Key.extend({
  asOf: Day.optional(),
  below: Ticked.optional().describe('Also the structures that are part of it'),
});

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

const Person = z.object({
  personId: Id.nullable().describe('Null where the person has no page for you'),
  name: z.string().nullable().describe('Null where names are not shared with you'),
  organisation: Organisation.nullable(),
  until: StoredDay.nullable(),
  contacts: z
    .object({ kind: z.enum(contactKinds), value: z.string(), label: z.string().nullable() })
    .array()
    .describe('Those that your sharing level reaches'),
});

/** A post with who is in it and how to reach them. */
export const ContactPost = z.object({
  id: Id,
  structure: Named,
  role: z.enum(postRoles),
  level: z.enum(postLevels),
  titleEn: z.string().nullable(),
  titleFr: z.string().nullable(),
  location: z.string().nullable(),
  roleMailbox: z.string().nullable(),
  people: Person.array(),
});

export const Contacts = z
  .object({
    asOf: StoredDay,
    structure: Named,
    posts: ContactPost.array(),
    lists: Named.extend({ mailingList: z.string() }).array().describe('Mailing lists of these structures'),
  })
  .meta({ id: 'Contacts' });

export type ContactsShown = z.output<typeof Contacts>;
