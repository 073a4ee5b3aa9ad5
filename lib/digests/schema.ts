import { z } from 'zod';
import { digestStatuses, updateSteps } from '#db/enums.ts';
import { Day, endsBefore, Id, Key, Line, StoredDay, several, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { DigestEdition, DigestFigure } from './edition.ts';
import { gapCodes } from './gaps.ts';

const languages = ['en', 'fr'] as const;
/** A plain form ends its lines in two characters, a script's in one: kept as one, so that the same words are the same. */
const Prose = z
  .string()
  .overwrite((text) => text.replaceAll('\r\n', '\n'))
  .trim()
  .max(8_000)
  .nullish();

/** An empty field is nothing, whichever way it came. */
const blankable = <T extends z.ZodType<string | null | undefined>>(field: T) =>
  field.transform((value) => value || null);

const words = {
  titleEn: blankable(Line),
  titleFr: blankable(Line),
  textEn: blankable(Prose),
  textFr: blankable(Prose),
  together: Ticked.default(false).describe('Both languages say the same now'),
};

export const NewDigest = z
  .object({ since: Day.describe('First day of the updates that it tells of'), until: Day })
  .refine((it) => !endsBefore(it), { path: ['until'], message: 'ends_before_start' });

const Kept = Ticked.default(false).describe('What stands is kept, whatever is sent');

/** The words of a digest, or of one of its items; after a meeting with whoever was faster, whose words stand. */
export const WordsEdit = Key.extend({
  version: Version,
  ...words,
  keepTitleEn: Kept,
  keepTitleFr: Kept,
  keepTextEn: Kept,
  keepTextFr: Kept,
});

/** `<update>:<step>`, as the boxes of the form send it. */
const Pick = z
  .string()
  .regex(/^[0-9a-f-]{36}:(coordination|figures|access|story)$/)
  .transform((it) => {
    const [update = '', step = ''] = it.split(':');
    return { update, step: step as (typeof updateSteps)[number] };
  });
export const NewPicks = Key.extend({ picks: several(Pick).refine((it) => it.length > 0, 'required') });

export const ItemMove = Key.extend({ direction: z.enum(['up', 'down']) });
export const FigureChoice = Key.extend({
  shown: several(z.string().max(60)).describe('Codes of the indicators whose sums are shown'),
});
export const PublishDigest = Key.extend({
  edits: z.coerce
    .number()
    .int()
    .optional()
    .describe('As it was looked at; refused with 409 `stale` if it was changed since'),
  despite: Ticked.default(false).describe('Published although a language is behind'),
});

export const EditionInLanguage = Key.extend({ lang: z.enum(languages).optional() });

const sorts = ['period'] as const;
export const DigestFilter = listInput(sorts, {
  status: z.enum(digestStatuses).optional(),
}).extend({ sort: z.enum(['period', '-period']).default('-period') });

export const BulletinFilter = listInput(['published'], {}).extend({
  sort: z.enum(['published', '-published']).default('-published'),
});

export const DigestRow = z
  .object({
    id: Id,
    code: z.string(),
    since: StoredDay,
    until: StoredDay,
    status: z.enum(digestStatuses),
    titleEn: z.string().nullable(),
    titleFr: z.string().nullable(),
    publishedAt: z.string().nullable(),
  })
  .meta({ id: 'DigestRow' });

const Pair = {
  titleEn: z.string().nullable(),
  titleFr: z.string().nullable(),
  textEn: z.string().nullable(),
  textFr: z.string().nullable(),
  behind: z.enum(languages).nullable().describe('The language that does not say yet what the other one says'),
  followed: z.string().nullable().describe('What the language ahead said when both said the same'),
};

export const Digest = DigestRow.extend({
  ...Pair,
  items: z
    .object({
      id: Id,
      step: z.enum(updateSteps),
      position: z.int(),
      ...Pair,
      number: z.int().describe('The version of the update that it was picked from'),
      newer: z.int().nullable().describe('A version that was sent since'),
      update: z.object({
        id: Id,
        code: z.string(),
        since: StoredDay,
        until: StoredDay,
        operation: z.object({ code: z.string(), nameEn: z.string(), nameFr: z.string() }).nullable(),
      }),
      source: z.record(z.string(), z.unknown()).describe('What the update says'),
      version: z.int(),
    })
    .array()
    .describe('Of a draft; what was published stands in its edition'),
  figures: DigestFigure.array(),
  reporting: z.object({ updates: z.int(), operations: z.int() }),
  withoutFigures: z.string().array(),
  gaps: z
    .object({ item: Id.nullable(), code: z.enum(gapCodes) })
    .array()
    .describe('What stands against publishing it'),
  behindCount: z.int().describe('How many texts are behind in one language'),
  edition: DigestEdition.nullable(),
  sha256: z.string().nullable(),
  may: z.object({ edit: z.boolean() }),
  edits: z.int(),
  version: z.int(),
}).meta({ id: 'Digest' });

export const DigestState = z
  .object({
    id: Id,
    code: z.string(),
    status: z.enum(digestStatuses),
    behind: z.enum(languages).nullable(),
    edits: z.int(),
    version: z.int(),
  })
  .meta({ id: 'DigestState' });

export const ItemState = z
  .object({
    id: Id,
    digestId: Id,
    step: z.enum(updateSteps),
    position: z.int(),
    number: z.int(),
    behind: z.enum(languages).nullable(),
    version: z.int(),
  })
  .meta({ id: 'DigestItemState' });
