import { z } from 'zod';

/** The kinds of field that requests share. A form sends a cleared field as null. */

export const Id = z.uuid();
export const Key = z.object({ id: Id });

export const Version = z.coerce
  .number()
  .int()
  .optional()
  .describe('The version you edited; refused with 409 `stale` if it has moved on');

/** A plain calendar date as it is kept and shown, YYYY-MM-DD. */
export const StoredDay = z.iso.date({ abort: true });

const firstDay = '1970-01-01';

/** Fifty years from today: whatever lies further was a slip of the finger. */
const lastDay = () => `${Number(today().slice(0, 4)) + 50}${today().slice(4)}`;

/** A plain calendar date that somebody names, YYYY-MM-DD: none before 1970, none beyond the next fifty years. */
export const Day = StoredDay.refine((day) => day >= firstDay && day <= lastDay(), {
  message: 'day_out_of_range',
});

export const Name = z.string().trim().min(1).max(200);
export const Line = z.string().trim().max(300).nullish();
export const Text = z.string().trim().max(5_000).nullish();

/** One or several: a form with a single box ticked sends a plain value. */
export const several = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]),
    item.array().max(500),
  );

/** A checkbox sends "on" or nothing at all. */
export const Ticked = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true' || value === '1',
  z.boolean(),
);

/** Whether a period ends before it begins. */
export const endsBefore = ({ since, until }: { since?: string | null; until?: string | null }) =>
  Boolean(since && until && until < since);

export const today = () => new Date().toISOString().slice(0, 10);
