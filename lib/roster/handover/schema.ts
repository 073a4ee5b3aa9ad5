import { z } from 'zod';
import {
  agencyRoles,
  changeSubjects,
  linkTypes,
  postLevels,
  postRoles,
  structureTypes,
  submissionStatuses,
} from '#db/enums.ts';
import { Day, Id, StoredDay, Text, Version } from '#lib/http/fields.ts';
import { ContactPost } from '../contact-lists/schema.ts';
import { Organisation } from '../fields.ts';

export const HandoverKey = z.object({ id: Id, asOf: Day.optional() });

export const HandoverNoteEdit = z.object({
  id: Id,
  version: Version,
  handoverNote: Text.describe('What whoever leaves tells whoever follows'),
});

export const HandoverNoteRecord = z
  .object({ id: Id, handoverNote: z.string().nullable(), version: z.int() })
  .meta({ id: 'HandoverNoteRecord' });

const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

/** All that whoever follows in a post needs on one page, at the reader's level. */
export const Handover = z
  .object({
    id: Id,
    asOf: StoredDay,
    version: z.int(),
    name: z.string().nullable().describe('Who leaves; null where names are not shared with you'),
    organisation: Organisation.nullable(),
    staffingCode: z.string(),
    since: StoredDay,
    until: StoredDay.nullable(),
    extendedFrom: StoredDay.nullable(),
    handoverNote: z.string().nullable().describe('Null also where names are not shared with you'),
    noteHidden: z.boolean(),
    mayWrite: z.boolean().describe('Whether you may write the note'),
    operation: Named.nullable(),
    post: z.object({
      id: Id,
      role: z.enum(postRoles),
      level: z.enum(postLevels),
      titleEn: z.string().nullable(),
      titleFr: z.string().nullable(),
      staffingCode: z.string(),
      sole: z.boolean(),
      since: StoredDay,
      until: StoredDay.nullable(),
      languages: z.string().array(),
      location: z.string().nullable(),
      recruitment: z.string().nullable(),
      roleMailbox: z.string().nullable(),
      fundingOrganisation: Organisation.nullable(),
    }),
    successor: z.object({ id: Id, name: z.string().nullable(), since: StoredDay }).nullable(),
    structure: Named.extend({
      type: z.enum(structureTypes),
      location: z.string().nullable(),
      languages: z.string().array(),
      meets: z.string().nullable(),
      mailingList: z.string().nullable(),
      nextMeetingOn: StoredDay.nullable(),
      endsOn: StoredDay.nullable(),
      agencies: z.object({ role: z.enum(agencyRoles), organisation: Organisation }).array(),
    }),
    links: z
      .object({
        type: z.enum(linkTypes),
        outward: z.boolean().describe('From this structure to the other one'),
        structure: Named,
        since: StoredDay,
        until: StoredDay.nullable(),
      })
      .array(),
    posts: ContactPost.array().describe('The posts of the structure, with who is in them'),
    changes: z
      .object({
        id: Id,
        subjectType: z.enum(changeSubjects),
        label: z.object({ en: z.string(), fr: z.string() }).nullable(),
        fields: z.string().array(),
        on: StoredDay,
      })
      .array()
      .describe('Open requests that concern it: all for Geneva, their own for whoever proposes'),
    projects: z
      .object({
        id: Id.describe('The proposal'),
        title: z.string(),
        code: z.string().nullable(),
        appeal: z.string().nullable(),
        status: z.enum(submissionStatuses),
      })
      .array()
      .describe('Projects of the operation that are written, under review or not yet published'),
  })
  .meta({ id: 'Handover' });

export type HandoverPack = z.output<typeof Handover>;
