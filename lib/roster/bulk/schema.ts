import { z } from 'zod';
import { postRoles, sharingLevels } from '#db/enums.ts';
import { Day, Id, StoredDay, several, Ticked } from '#lib/http/fields.ts';

export const bulkLists = ['roster', 'people'] as const;
export const bulkKinds = ['end', 'sharing', 'ask', 'remind'] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** Such acts change no row: they write to people. */
export const sendsMails = (act: BulkKind) => act === 'ask' || act === 'remind';

/** What may be done with many of a list at once: people are not ended, what they hold is. */
export const kindsOf = {
  roster: bulkKinds,
  people: ['sharing', 'ask', 'remind'],
} as const satisfies Record<(typeof bulkLists)[number], readonly BulkKind[]>;

/** More than this at once is somebody's mistake, or an import. */
export const mostRows = 500;

/** For how long an act can be undone. */
export const undoMinutes = 30;

export const NewSelection = z.object({
  list: z.enum(bulkLists).default('roster'),
  act: z.enum(bulkKinds).describe('What is to be done with them'),
  ids: several(Id).describe('Posts of the roster, or people'),
  all: Ticked.optional().describe('Not the ids, but all that `query` finds'),
  query: z.string().max(2_000).nullish().describe('The address of the list after its question mark'),
});

export type Selection = Omit<z.output<typeof NewSelection>, 'all'>;

const wanted = {
  until: Day.optional().describe('To end: the last day in post'),
  sharing: z.enum(sharingLevels).optional().describe('To share: the new level'),
};

export const PreviewKey = z.object({ id: Id, ...wanted });

export const BulkApply = z.object({
  selection: Id,
  ...wanted,
  reason: z.string().trim().max(300).nullish().describe('To end: why, for the record of each'),
  fingerprint: z.string().max(64).describe('Of the preview: refused when anything has changed since'),
});

export const ActKey = z.object({ id: Id });

/** Why one row of many is left as it is: a message key (`bulk.why.<code>`). */
export const bulkRefusals = [
  'not_found',
  'forbidden',
  'nobody',
  'names_hidden',
  'wrong_status',
  'ends_before_start',
  'not_earlier',
  'unchanged',
  'asking_stopped',
  'asked_recently',
  'no_email',
  'mail_waiting',
  'mailed_today',
  'asked_lately',
  'nothing_to_remind',
  'mail_left',
  'changed_since',
  'taken_since',
] as const;
export type BulkRefusal = (typeof bulkRefusals)[number];

const Side = z.object({
  until: StoredDay.nullish(),
  sharing: z.enum(sharingLevels).nullish(),
  waits: z.boolean().optional().describe('Of a reminder: its mail has not left'),
  asked: StoredDay.nullish().describe('To remind: when the question was sent that has no answer'),
});

export const BulkRow = z.object({
  /** The id asked for. */
  key: Id,
  post: z
    .object({
      id: Id,
      role: z.enum(postRoles),
      titleEn: z.string().nullable(),
      titleFr: z.string().nullable(),
      structure: z.object({ nameEn: z.string(), nameFr: z.string() }),
    })
    .nullable(),
  person: z.object({ givenName: z.string(), familyName: z.string() }).nullable(),
  before: Side,
  after: Side.nullable().describe('Null where nothing is done'),
  refusal: z.enum(bulkRefusals).nullable(),
});
export type BulkRowShown = z.output<typeof BulkRow>;

export const Preview = z
  .object({
    id: Id,
    list: z.enum(bulkLists),
    act: z.enum(bulkKinds),
    rows: BulkRow.array(),
    doable: z.int(),
    fingerprint: z.string(),
  })
  .meta({ id: 'BulkPreview' });

export const BulkAct = z
  .object({
    id: Id,
    act: z.enum(bulkKinds),
    createdAt: z.string(),
    undoneAt: z.string().nullable(),
    undoable: z.boolean(),
    waiting: z.int().describe('Mails that have not left, and can be taken back'),
    rows: BulkRow.extend({ undone: z.boolean().nullable() }).array(),
  })
  .meta({ id: 'BulkAct' });
