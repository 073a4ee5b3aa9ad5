import { z } from 'zod';
import { mineActionLabelKinds } from '#db/enums.ts';
import { Id, StoredDay } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const Word = z.string().trim().max(300).optional();

const filters = {
  id: Id.describe('The operation'),
  organisation: Word.describe('Who, as the summary names it'),
  place: Word.describe('A unit of level 1, as the summary names it'),
  activity: Word,
  month: z
    .string()
    .regex(/^\d{4}-\d\d$/)
    .optional(),
};
export const ActivityChoice = z.object(filters);
export const ActivityFilter = listInput(['month', 'organisation', 'place', 'reached'], filters).extend({
  sort: z
    .enum(['-month', 'month', 'organisation', '-organisation', 'place', '-place', 'reached', '-reached'])
    .default('-month'),
});

const Figure = z.int().nullable().describe('Null: not stated, which is not zero');
const Text = z.string().nullable();

export const Activity = z
  .object({
    id: Id,
    organisation: Text.describe('Ours where it is matched, else as the file writes it'),
    organisationId: Id.nullable(),
    organisationName: Text,
    partnerName: Text,
    activity: Text,
    cluster: Text,
    basis: z.enum(mineActionLabelKinds).describe('By what it was recognised as mine action'),
    place: Text,
    place2: Text,
    place3: Text,
    pcode: Text,
    unitPcode: Text.describe('The unit of level 1 or 2 that the p-code means'),
    month: StoredDay.nullable(),
    since: StoredDay.nullable(),
    until: StoredDay.nullable(),
    women: Figure,
    men: Figure,
    girls: Figure,
    boys: Figure,
    reached: Figure,
    organisationCount: Figure.describe('Of a table that counts organisations by place'),
    quantity: Text,
    unit: Text,
    status: Text,
    file: Text,
    sheet: z.string(),
    line: z.int().nullable(),
  })
  .meta({ id: 'Activity' });
export type ActivityShown = z.output<typeof Activity>;

const Group = z.object({
  name: z.string().nullable(),
  rows: z.int(),
  organisations: z.int(),
  reached: Figure,
});

/** What an operation's own page says of its 5W. */
export const ActivityGlance = z.object({
  rows: z.int(),
  organisations: z.int(),
  places: z.int(),
  activities: z.int(),
  reached: Figure.describe('The sum over rows: who is reached in two months or ways counts twice'),
  since: StoredDay.nullable(),
  until: StoredDay.nullable(),
  fileOn: StoredDay.describe('The day on which a file last changed any of it'),
  by: z.object({
    organisation: Group.array().describe('The five that say they reach most'),
    activity: Group.array().describe('The five with most rows'),
    place: Group.array().describe('At most 24, of level 1'),
    month: Group.array().describe('At most the last twelve that have rows, the oldest first'),
  }),
});
export type ActivityGlance = z.output<typeof ActivityGlance>;

export const ActivitySummary = z
  .object({
    id: Id,
    code: z.string(),
    nameEn: z.string(),
    nameFr: z.string(),
    rows: z.int(),
    organisations: z.int().describe('Named in its rows; tables by place name none'),
    places: z.int(),
    reached: Figure.describe('The sum over rows: who is reached in two months or ways counts twice'),
    women: Figure,
    men: Figure,
    girls: Figure,
    boys: Figure,
    since: StoredDay.nullable(),
    until: StoredDay.nullable(),
    by: z.object({
      organisation: Group.array(),
      place: Group.array(),
      activity: Group.array(),
      month: Group.array(),
    }),
  })
  .meta({ id: 'ActivitySummary' });
export type ActivitySummaryShown = z.output<typeof ActivitySummary>;
