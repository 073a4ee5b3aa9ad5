import { z } from 'zod';
import { contactKinds, locales, sharingLevels } from '#db/enums.ts';
import { Day, Id, Line, StoredDay, several, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { Assignment } from '../assignments/schema.ts';
import { Language, Organisation, Search } from '../fields.ts';

const ShortName = z.string().trim().min(1).max(100);

const wording = {
  givenName: ShortName,
  familyName: ShortName,
  organisationId: Id.nullish(),
  languages: several(Language),
  preferredLanguage: z.enum(locales),
  dutyStation: Line,
  timeZone: z
    .string()
    .trim()
    .refine(isTimeZone, { message: 'not_time_zone' })
    .nullish()
    .describe('IANA name, e.g. Africa/Khartoum'),
  sharing: z.enum(sharingLevels),
};

function isTimeZone(name: string) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const ContactWords = {
  kind: z.enum(contactKinds),
  value: z.string().trim().min(3).max(200),
  label: z.string().trim().max(60).nullish().describe('What it is: office, home, the name of the messenger'),
  sharing: z.enum(sharingLevels).describe('Who sees this detail'),
  source: Line.describe('Where it comes from'),
  consent: Ticked.describe('The person agreed that it is shared at this level'),
  confirmed: Ticked.describe('The person confirmed it today'),
};

const looksRight = ({ kind, value }: { kind: string; value: string }) =>
  kind === 'email'
    ? z.email().safeParse(value).success
    : kind === 'phone'
      ? /^\+?[\d\s().-]{5,30}$/.test(value)
      : true;
const asKind = { path: ['value'], message: 'not_contact' };

export const NewPerson = z.object({
  ...wording,
  operationId: Id.nullish().describe('Only for somebody known in one operation alone; default: none'),
  email: z.email().nullish().describe('A first contact detail; more are added one by one'),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{5,30}$/)
    .nullish(),
  contactSharing: z.enum(sharingLevels).default('network'),
});
export const PersonEdit = z.object({ id: Id, version: Version, ...wording });
export const PersonConfirmation = z.object({ id: Id, version: Version });

export const NewContact = z.object({ id: Id, ...ContactWords }).refine(looksRight, asKind);
export const ContactEdit = z
  .object({ id: Id, contactId: Id, version: Version, ...ContactWords })
  .refine(looksRight, asKind);
export const ContactRemoval = z.object({ id: Id, contactId: Id });

export const PeopleFilter = listInput(['name', 'organisation', 'confirmed'], {
  q: Search,
  organisation: Id.optional(),
  operation: Id.optional(),
  language: Language.optional(),
  asOf: Day.optional().describe('The day that posts are shown for; default: today'),
});

export const PersonKey = z.object({ id: Id, asOf: Day.optional() });

/** As it is kept; what a write answers. */
export const PersonRecord = z
  .object({
    id: Id,
    operationId: Id.nullable(),
    givenName: z.string(),
    familyName: z.string(),
    organisationId: Id.nullable(),
    languages: z.string().array(),
    preferredLanguage: z.enum(locales),
    dutyStation: z.string().nullable(),
    timeZone: z.string().nullable(),
    confirmedAt: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    sharing: z.enum(sharingLevels),
    version: z.int(),
  })
  .meta({ id: 'PersonRecord' });

const PostHeld = Assignment.pick({
  id: true,
  postId: true,
  operation: true,
  organisation: true,
  post: true,
  staffingCode: true,
  share: true,
  since: true,
  until: true,
});

export const Person = PersonRecord.extend({
  organisation: Organisation.nullable(),
  posts: PostHeld.array().describe('Held on the day'),
}).meta({ id: 'Person' });

export const Contact = z
  .object({
    id: Id,
    kind: z.enum(contactKinds),
    value: z
      .string()
      .nullable()
      .describe('Null where it is hidden, because nobody confirmed it for nine months'),
    label: z.string().nullable(),
    fadedMonths: z
      .int()
      .nullable()
      .describe('Months since the last confirmation, where they hide it from others'),
    sharing: z.enum(sharingLevels),
    source: z.string().nullable(),
    consentAt: z.string().nullable(),
    confirmedAt: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Contact' });

export const PersonInFull = Person.omit({ posts: true })
  .extend({
    updatedAt: z.string(),
    contacts: Contact.array().describe('Only those you may see'),
    assignments: PostHeld.extend({
      extendedFrom: StoredDay.nullable(),
      handedOverToId: Id.nullable(),
      state: Assignment.shape.state,
    }).array(),
    covering: z
      .object({
        postId: Id,
        role: Assignment.shape.post.shape.role,
        structure: z.object({ id: Id, nameEn: z.string(), nameFr: z.string() }),
        since: StoredDay,
        until: StoredDay.nullable(),
      })
      .array()
      .describe('Other posts that this person stands in for on the day'),
    asked: z
      .object({
        on: z.string(),
        answered: z.boolean(),
        reminded: z.string().nullable().describe('The last reminder of it'),
        next: z.enum(['ask', 'remind']).nullable().describe('What may be sent now'),
        from: StoredDay.nullable().describe('Where nothing may be sent now: from when something may'),
      })
      .nullable()
      .describe('The last question by mail, for whoever may ask'),
    askingStopped: z.boolean(),
    merged: z
      .object({ id: Id, on: z.string(), givenName: z.string(), familyName: z.string() })
      .array()
      .describe('Records that were merged into this one, for whoever may undo that'),
    may: z.object({
      edit: z.boolean(),
      ask: z.boolean(),
      propose: z.boolean(),
      merge: z.boolean(),
      erase: z.boolean(),
    }),
  })
  .meta({ id: 'PersonInFull' });
