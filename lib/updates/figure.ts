import { z } from 'zod';
import { peopleGroups } from '#db/enums.ts';
import { plainFigure } from './plain-figure.ts';

/** Kept as a decimal string. Blank is not zero: it is no figure. */
const Value = z.union([z.string(), z.number()]).transform((value, context) => {
  const figure = plainFigure(String(value));
  if (figure !== undefined) return figure;
  context.addIssue({ code: 'custom', message: 'not_a_count' });
  return z.NEVER;
});

/** One figure of one indicator; `group` is null where the indicator counts no groups of people. */
export const Figure = z.object({
  indicator: z.string().regex(/^[a-z][a-z0-9_]{1,60}$/),
  group: z.enum(peopleGroups).nullish().default(null),
  value: Value,
});
export type Figure = z.output<typeof Figure>;

/** How many times the last figure it is when it asks to be looked at again: five times as much, or a fifth. */
export function jumpOf(value: string | null | undefined, last: string | null | undefined): number | null {
  if (value == null || last == null || Number(last) === 0) return null;
  const times = Number(value) / Number(last);
  return times >= 5 || times <= 1 / 5 ? times : null;
}
