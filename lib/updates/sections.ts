import { z } from 'zod';
import type { UpdateStep } from '#db/enums.ts';
import { Line, several } from '#lib/http/fields.ts';
import { Figure } from './figure.ts';

/** Short enough to be written on a phone and read in an inbox. */
const Prose = z.string().trim().max(5_000).nullish();

const blank = (row: unknown) => {
  const { value } = (row ?? {}) as { value?: unknown };
  return value === null || value === undefined || String(value).trim() === '';
};

/** A row without a figure is none; those that stay are judged where the form has them. */
const Figures = several(z.preprocess((row) => (blank(row) ? null : row), Figure.nullable()))
  .transform((rows) => rows.filter((row): row is Figure => row !== null))
  .refine((rows) => new Set(rows.map((row) => `${row.indicator} ${row.group}`)).size === rows.length, {
    message: 'already_there',
  });

/** What each step holds. Every field may be missing: a step is saved half-done. What must be there is said by `gapsIn`. */
export const sections = {
  coordination: z.object({
    team: z
      .enum(['same', 'changed'])
      .nullish()
      .describe('Whether team and structure are as they are on record'),
    note: Prose.describe('What has changed'),
  }),
  figures: z.object({ rows: Figures }),
  access: z.object({ access: Prose, needs: Prose }),
  story: z.object({ title: Line, text: Prose }),
} satisfies Record<UpdateStep, z.ZodType>;

/** Everything that is written, step by step. */
export type Contents = { [S in UpdateStep]: z.output<(typeof sections)[S]> };

/** What stands in Postgres was checked when it was written; a step that nobody has opened yet is empty. */
export const contentsOf = (kept: readonly { step: UpdateStep; content: unknown }[]): Contents =>
  Object.fromEntries(
    Object.entries(sections).map(([step, schema]) => [
      step,
      schema.parse(kept.find((section) => section.step === step)?.content ?? {}),
    ]),
  ) as Contents;

export const gapCodes = ['team', 'note', 'nothing'] as const;
export type Gap = { step: UpdateStep; code: (typeof gapCodes)[number] };

/** What stands against sending it. A blank figure is none of it: it is not known yet. */
export function gapsIn({ coordination, figures, access, story }: Contents): Gap[] {
  const { team, note } = coordination;
  const gaps: Gap[] = [];
  if (!team) gaps.push({ step: 'coordination', code: 'team' });
  if (team === 'changed' && !note) gaps.push({ step: 'coordination', code: 'note' });
  const said = [access.access, access.needs, story.text].some(Boolean);
  if (figures.rows.length === 0 && !said) gaps.push({ step: 'figures', code: 'nothing' });
  return gaps;
}
