import { z } from 'zod';
import { mineActionActivities, type ProposalSection, pillars, populationGroups } from '#db/enums.ts';
import { Day, Id, Line, several } from '#lib/http/fields.ts';
import { Amount, Count, Rate } from './amount.ts';
import { isBlankRow } from './blank-row.ts';

/** Long enough for what appeals ask, short enough to be compared word by word. */
const Prose = z.string().trim().max(20_000).nullish();

/** Blank rows are dropped once the others were judged, so that an error names the row as its writer counts it. */
const rows = <T extends z.ZodType>(row: T, most = 200) =>
  several(z.preprocess((value) => (isBlankRow(value) ? null : value), row.nullable()))
    .transform((list) => list.filter((value): value is NonNullable<typeof value> => value !== null))
    .refine((list) => list.length <= most, { message: 'too_many_rows' });

const levels = ['low', 'medium', 'high'] as const;

/** Sex and age as OCHA counts them. Older people and persons with disabilities are among them, never added to them. */
export const sexAndAge = ['women', 'men', 'girls', 'boys'] as const;

/**
 * What each section holds. Every field may be missing: a section is saved half-done. What must be there, and what must
 * agree, is said by `problemsOf`, while writing and on submission.
 */
export const sections = {
  summary: z.object({
    title: z.string().trim().max(200).nullish(),
    organisationId: Id.nullish(),
    partners: Line.describe('Implementing partners, as they are called'),
    objective: Prose,
    abstract: Prose,
  }),
  activities: z.object({
    pillars: several(z.enum(pillars)),
    activities: several(z.enum(mineActionActivities)),
    description: Prose,
    imas: Line.describe('The International Mine Action Standards that apply, e.g. IMAS 08.10'),
  }),
  needs: z.object({ text: Prose, source: Line, sourceOn: Day.nullish() }),
  people: z.object({
    rows: rows(
      z.object({
        group: z.enum(populationGroups),
        women: Count,
        men: Count,
        girls: Count,
        boys: Count,
      }),
      populationGroups.length,
    ),
    older: Count.describe('Of all: aged 60 and over'),
    disability: Count.describe('Of all: persons with disabilities'),
    inNeed: Count.describe('People in need by the cluster, where the project works'),
    inNeedSource: Line,
  }),
  places: z.object({
    rows: rows(
      z.object({ pcode: z.string().trim().min(1).max(20), people: Count, amount: Amount, note: Line }),
    ),
  }),
  budget: z.object({
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/)
      .nullish(),
    rate: Rate.describe('USD for one unit of the currency'),
    rateOn: Day.nullish(),
    rows: rows(z.object({ line: z.string().trim().min(1).max(200), amount: Amount })),
  }),
  schedule: z.object({ startsOn: Day.nullish(), months: Count, plan: Prose }),
  indicators: z.object({
    rows: rows(
      z.object({
        indicator: z.string().trim().min(1).max(300),
        unit: Line,
        baseline: Count,
        target: Count,
        source: Line,
      }),
    ),
  }),
  risks: z.object({
    rows: rows(
      z.object({
        risk: z.string().trim().min(1).max(500),
        likelihood: z.enum(levels).nullish(),
        mitigation: z.string().trim().max(2_000).nullish(),
      }),
    ),
  }),
  gender: z.object({
    marker: z.coerce.number().int().min(0).max(4).nullish().describe('Gender with Age Marker, 0 to 4'),
    kind: z.enum(['M', 'T']).nullish().describe('Mainstreamed or targeted'),
    analysis: Prose.describe('A: analysis of needs'),
    adapted: Prose.describe('D: activities adapted to them'),
    participation: Prose.describe('G: who takes part'),
    benefits: Prose.describe('J: benefits by sex and age'),
  }),
  contacts: z.object({
    rows: rows(
      z.object({
        name: z.string().trim().min(1).max(200),
        role: Line,
        email: z.email().nullish(),
        phone: Line,
      }),
      10,
    ),
  }),
} satisfies Record<ProposalSection, z.ZodType>;

/** Everything that is written, section by section. */
export type Contents = { [S in ProposalSection]: z.output<(typeof sections)[S]> };

/** What stands in Postgres was checked when it was written; a section that nobody has opened yet is empty. */
export const contentsOf = (texts: readonly { section: ProposalSection; content: unknown }[]): Contents =>
  Object.fromEntries(
    Object.entries(sections).map(([section, schema]) => [
      section,
      schema.parse(texts.find((text) => text.section === section)?.content ?? {}),
    ]),
  ) as Contents;
