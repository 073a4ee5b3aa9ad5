import { z } from 'zod';
import { meetingDecisions, recommendations } from '#db/enums.ts';
import { Day, Id, Key, Line, StoredDay, Version } from '#lib/http/fields.ts';
import { rowsOf } from '#lib/http/nested.ts';

const Item = z.object({
  submissionId: Id,
  decision: z
    .enum(meetingDecisions)
    .nullish()
    .describe('What the meeting decided; the step itself is taken apart'),
  remark: Line,
});

const written = {
  heldOn: Day,
  attendees: z.string().trim().max(2_000).nullish().describe('Who was there'),
  body: z.string().trim().max(20_000).nullish().describe('What was said'),
  items: Item.array()
    .max(200)
    .describe(
      'Submissions in the order of the meeting; code, title, amount and score are kept as they are now',
    ),
};

/** Rows of a form are `items.0.submissionId`, in the order of the table. */
const withRows = <T extends z.ZodType>(minutes: T) =>
  z.preprocess((raw) => {
    const flat = (raw ?? {}) as Record<string, unknown>;
    return { ...flat, items: flat.items ?? rowsOf(flat, 'items') };
  }, minutes);

export const NewMinutes = withRows(z.object({ id: Id.describe('The appeal'), ...written }));
export const MinutesEdit = withRows(
  z.object({ id: Id.describe('The minutes'), version: Version, ...written }),
);
export const MinutesKey = Key;

const Writing = z.object({ number: z.int(), writtenAt: z.string(), by: z.string().nullable() });

export const Minutes = z
  .object({
    id: Id,
    heldOn: StoredDay,
    version: z.int(),
    attendees: z.string().nullable(),
    body: z.string().nullable(),
    versions: Writing.array().describe('Each time that they were written, the last one first'),
    items: z
      .object({
        submissionId: Id,
        rank: z.int(),
        code: z.string().nullable(),
        title: z.string(),
        askedUsd: z.string().nullable(),
        score: z.string().nullable(),
        recommendation: z.enum(recommendations).nullable(),
        decision: z.enum(meetingDecisions).nullable(),
        remark: z.string().nullable(),
      })
      .array()
      .describe('Of the submissions that you may read, as they stood then'),
  })
  .meta({ id: 'ReviewMinutes' });

export const MinutesList = z.object({ items: Minutes.array() }).meta({ id: 'ReviewMinutesList' });

export const MinutesState = z
  .object({ id: Id, appealId: Id, heldOn: StoredDay, version: z.int() })
  .meta({ id: 'ReviewMinutesState' });
