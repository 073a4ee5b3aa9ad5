import { z } from 'zod';
import { indicatorSections, peopleGroups, type UpdateStep } from '#db/enums.ts';
import { Id, StoredDay } from '#lib/http/fields.ts';

/** The order of a digest: what changes what others can do comes first. Figures have no words. */
export const digestSteps = ['access', 'coordination', 'story'] as const satisfies readonly UpdateStep[];

const Both = z.object({ en: z.string(), fr: z.string() });

const Operation = z
  .object({ code: z.string(), nameEn: z.string(), nameFr: z.string() })
  .nullable()
  .describe('None: a report of no operation');

const Period = { since: StoredDay, until: StoredDay };

export const DigestFigure = z.object({
  code: z.string(),
  section: z.enum(indicatorSections),
  nameEn: z.string(),
  nameFr: z.string(),
  unit: z.string(),
  source: z.string(),
  total: z
    .string()
    .describe('A decimal string: the sum of what is known. What nobody knows has no figure at all'),
  groups: z.object({ group: z.enum(peopleGroups), value: z.string() }).array(),
  operations: z.int().describe('How many operations it is known of'),
  ...Period,
});
export type DigestFigure = z.output<typeof DigestFigure>;

const Item = z.object({
  update: z.string().describe('The code of the update'),
  operation: Operation,
  ...Period,
  title: Both.nullable(),
  text: Both,
});

/** A digest as it was published: everything that a page, a paper or a mail of it says, and where it was taken from. */
export const DigestEdition = z
  .object({
    format: z.literal(1),
    id: Id,
    code: z.string(),
    ...Period,
    publishedAt: z.iso.datetime(),
    title: Both,
    opening: Both.nullable(),
    sections: z.object({ step: z.enum(digestSteps), items: Item.array() }).array(),
    figures: DigestFigure.array(),
    reporting: z
      .object({ updates: z.int(), operations: z.int() })
      .describe('How many updates and operations the figures were asked of'),
    sources: z
      .object({
        code: z.string(),
        version: z.int(),
        sha256: z.string().describe('Of the content of that version'),
        operation: Operation,
        ...Period,
      })
      .array(),
  })
  .meta({ id: 'DigestEdition' });
export type DigestEdition = z.output<typeof DigestEdition>;
