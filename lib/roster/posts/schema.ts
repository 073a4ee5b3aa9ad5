import { z } from 'zod';
import { heldStaffingCodes, postLevels, postRoles, sharingLevels } from '#db/enums.ts';
import { Day, endsBefore, Id, Line, StoredDay, several, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { Language, Organisation, Search } from '../fields.ts';
import { postStatuses } from '../status.ts';
import type { SavedViewShown } from '../views/schema.ts';

const wording = {
  role: z.enum(postRoles),
  level: z.enum(postLevels),
  titleEn: Line.describe('Only where the role does not say it, e.g. "Hub coordinator"'),
  titleFr: Line,
  staffingCode: z
    .enum(heldStaffingCodes)
    .describe('CDM code the post is meant to be staffed with; that it is vacant is computed'),
  sole: Ticked.describe('One holder at a time'),
  since: Day,
  until: Day.nullish(),
  fundingOrganisationId: Id.nullish(),
  languages: several(Language).describe('Required languages'),
  location: Line,
  recruitment: Line.describe('How far the recruitment is, and whose it is'),
  roleMailbox: z.email().nullish().describe('Generic address, shown where names are hidden'),
  sharing: z.enum(sharingLevels),
};

type Dated = { since: string; until?: string | null | undefined };
const inOrder = (it: Dated) => !endsBefore({ since: it.since, until: it.until ?? null });
const order = { path: ['until'], message: 'ends_before_start' };

export const NewPost = z.object({ structureId: Id, ...wording }).refine(inOrder, order);
export const PostEdit = z.object({ id: Id, version: Version, ...wording }).refine(inOrder, order);

export const PostEnd = z.object({
  id: Id,
  version: Version,
  until: Day.describe('Last day of the post'),
  endAssignments: Ticked.describe('End the assignments in it on the same day; otherwise refused while held'),
});

export const NewCover = z
  .object({ id: Id, coveringPostId: Id, since: Day, until: Day.nullish() })
  .refine(inOrder, order);

const CoverOf = { id: Id, coverId: Id, version: Version };

export const CoverEdit = z
  .object({ ...CoverOf, coveringPostId: Id, since: Day, until: Day.nullish() })
  .refine(inOrder, order);

export const CoverEnd = z.object({ ...CoverOf, until: Day.describe('Last day of the cover') });

export const CoverKey = z.object({ id: Id, coverId: Id });

/** As it is kept; `postId` is the post that it stands in for. */
export const CoverRecord = z
  .object({
    id: Id,
    postId: Id,
    coveringPostId: Id,
    since: StoredDay,
    until: StoredDay.nullable(),
    version: z.int(),
  })
  .meta({ id: 'CoverRecord' });

export const arrangements = ['dedicated', 'double', 'surge', 'vacant'] as const;

export const rosterSorts = [
  'country',
  'post',
  'person',
  'arrangement',
  'since',
  'until',
  'location',
  'funder',
  'level',
  'gaps',
  'sharing',
  'confirmed',
  'status',
] as const;

export const RosterFilter = listInput(rosterSorts, {
  asOf: Day.optional().describe('The day to look at; default: today'),
  q: Search,
  operation: Id.optional(),
  country: z.string().length(3).optional().describe('ISO 3166-1 alpha-3'),
  structure: Id.optional(),
  role: z.enum(postRoles).optional(),
  arrangement: z.enum(arrangements).optional(),
  language: Language.optional().describe('Of the post or of its holder'),
  status: z
    .enum([...postStatuses, 'attention'])
    .optional()
    .describe('`attention`: vacant or ending soon. Default: every post that exists on the day'),
});

export const PostKey = z.object({ id: Id, asOf: Day.optional() });

/** As it is kept; what a write answers. */
export const PostRecord = z
  .object({
    id: Id,
    operationId: Id.nullable(),
    structureId: Id,
    role: z.enum(postRoles),
    level: z.enum(postLevels),
    titleEn: z.string().nullable(),
    titleFr: z.string().nullable(),
    staffingCode: z.string(),
    sole: z.boolean(),
    since: StoredDay,
    until: StoredDay.nullable(),
    fundingOrganisationId: Id.nullable(),
    languages: z.string().array(),
    location: z.string().nullable(),
    recruitment: z.string().nullable(),
    roleMailbox: z.string().nullable(),
    sharing: z.enum(sharingLevels),
    version: z.int(),
  })
  .meta({ id: 'PostRecord' });

export const Holder = z
  .object({
    assignmentId: Id,
    personId: Id.nullable().describe('Null where the person has no page for you'),
    givenName: z.string().nullable(),
    familyName: z.string().nullable(),
    languages: z.string().array(),
    organisation: Organisation.nullable(),
    staffingCode: z.string(),
    share: z.enum(arrangements),
    since: StoredDay,
    until: StoredDay.nullable(),
    confirmedAt: z.string().nullable().describe('When the entry of the person was last confirmed'),
  })
  .meta({ id: 'Holder' });

const Segment = z.object({
  since: StoredDay,
  until: StoredDay,
  share: z.enum(arrangements),
  name: z.string().nullable(),
});

export const PostStatus = z
  .object({
    kind: z.enum(postStatuses),
    days: z.int().nullable().describe('To the end or start, or since it fell vacant'),
    date: StoredDay.nullable(),
    urgency: z.enum(['none', 'soon', 'now']),
  })
  .meta({ id: 'PostStatus' });

export const PlacedIn = z.object({
  id: Id,
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  countries: z.string().array(),
});

/** A post as a day shows it. */
export const Post = PostRecord.extend({
  operation: PlacedIn.nullable(),
  structure: z.object({
    id: Id,
    nameEn: z.string(),
    nameFr: z.string(),
    acronym: z.string().nullable(),
    location: z.string().nullable(),
  }),
  fundingOrganisation: Organisation.nullable(),
  status: PostStatus,
  arrangement: z.enum(arrangements),
  holders: Holder.array(),
  nextHolder: Holder.nullable(),
  covers: z
    .object({
      id: Id,
      postId: Id,
      role: z.enum(postRoles),
      structure: z.object({ nameEn: z.string(), nameFr: z.string() }),
      name: z.string().nullable(),
      since: StoredDay,
      until: StoredDay.nullable(),
      version: z.int(),
    })
    .array(),
  strip: Segment.array().describe('18 months around the day, vacancies computed'),
  vacantDaysThisYear: z.int().describe('Up to the day'),
  vacantOverThreeMonths: z.boolean().describe('The CDM flag: more than 91 days of the year'),
  may: z.object({ edit: z.boolean(), end: z.boolean(), assign: z.boolean() }),
}).meta({ id: 'Post' });

export type PostOnDay = z.output<typeof Post>;

/** One post, with everybody who has been, is or will be in it. */
export const PostInFull = Post.extend({
  asOf: StoredDay,
  vacantByYear: z
    .object({ year: z.int(), days: z.int(), overThreeMonths: z.boolean() })
    .array()
    .describe(
      'Vacant days of each calendar year of the post, the latest first; of the running year up to the day',
    ),
  history: Holder.omit({ languages: true, confirmedAt: true })
    .extend({
      extendedFrom: StoredDay.nullable(),
      endReason: z.string().nullable(),
      handedOverToId: Id.nullable(),
    })
    .array(),
}).meta({ id: 'PostInFull' });

export type History = z.output<typeof PostInFull>['history'];

type Named = { id: string; nameEn: string; nameFr: string };
export type Choices = {
  operations: (Named & { code: string })[];
  countries: Named[];
  languages: string[];
  /** Views of the roster under a name: one's own, and those shared with one's roles. */
  views: SavedViewShown[];
};

export type Coverage = {
  total: number;
  covered: number;
  vacant: number;
  ending: number;
  /** Days of the longest vacancy that lasts. */
  longest: number | null;
  /** Of the post's days in the last twelve months, how many somebody held it. */
  share: number | null;
};
