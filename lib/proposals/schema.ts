import { z } from 'zod';
import { pillars, proposalSections, sharingLevels, submissionStatuses } from '#db/enums.ts';
import { Id, Key, Name, StoredDay, Ticked, Version } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';
import { nested } from '#lib/http/nested.ts';
import { problemCodes } from './problems.ts';
import { sections } from './sections.ts';

const Language = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/)
  .default('en')
  .describe('The language it is written in: BCP 47');

export const NewProposal = z.object({
  operationId: Id,
  title: Name,
  organisationId: Id.nullish().describe('The applicant'),
  language: Language,
});

export const ProposalCopy = z.object({
  id: Id.describe('The proposal whose words are taken over'),
  operationId: Id.describe('Where the new one is written'),
  title: Name,
});

const SectionForm = z.object({
  id: Id,
  section: z.enum(proposalSections),
  version: Version,
  done: Ticked.describe('Its writer calls it finished'),
  content: z.record(z.string(), z.unknown()).describe('The fields of the section, as its read returns them'),
});

/** One section as it is saved: JSON with `content`, or a form whose fields are named `content.rows.0.women`. */
export const SectionEdit = z
  .preprocess((raw) => {
    const flat = (raw ?? {}) as Record<string, unknown>;
    return { ...flat, content: flat.content ?? nested(flat, 'content') };
  }, SectionForm)
  .transform((edit, context) => {
    const parsed = sections[edit.section].safeParse(edit.content);
    if (parsed.success) return { ...edit, content: parsed.data as Record<string, unknown> };
    for (const issue of parsed.error.issues)
      context.issues.push({ ...issue, input: undefined, path: ['content', ...issue.path] });
    return z.NEVER;
  });

const sorts = ['updated', 'title', 'budget', 'people'] as const;

const filters = {
  q: z.string().trim().max(100).optional().describe('Words of the title or the applicant, in any order'),
  operation: Id.optional(),
  organisation: Id.optional(),
  pillar: z.enum(pillars).optional(),
  status: z.enum(submissionStatuses).optional().describe('Only those that stand so in an appeal'),
  unsubmitted: Ticked.optional().describe('Only those that stand in no appeal yet'),
};

export const ProposalFilter = listInput(sorts, filters).extend({
  sort: z.enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)]).default('-updated'),
});

export const ProposalChoice = z.object(filters);

export const ProposalKey = Key;

const Amount = z.string().nullable().describe('USD as a decimal string; null: not stated, which is not zero');
const Named = z.object({ id: Id, nameEn: z.string(), nameFr: z.string() });

export const Gist = {
  title: z.string(),
  organisation: Named.nullable(),
  organisationName: z
    .string()
    .nullable()
    .describe('As the file named it that this came from; who that is may still be open'),
  pillars: z.string().array(),
  startsOn: StoredDay.nullable(),
  endsOn: StoredDay.nullable(),
  budgetUsd: Amount,
  peopleTargeted: z.int().nullable(),
};

const Standing = z.object({
  id: Id,
  appealId: Id,
  appeal: z.string(),
  code: z.string().nullable(),
  status: z.enum(submissionStatuses),
  askedUsd: Amount,
  deadline: z.string().nullable(),
});

export const ProposalRow = z
  .object({
    id: Id,
    ...Gist,
    operation: Named.extend({ code: z.string() }).nullable(),
    submissions: Standing.array(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'ProposalRow' });

export const ProposalText = z.object({
  section: z.enum(proposalSections),
  content: z.record(z.string(), z.unknown()),
  done: z.boolean(),
  version: z.int(),
  writtenBy: z.string().nullable(),
  byYou: z.boolean().describe('Whether whoever asks wrote it last'),
  writtenAt: z.string(),
  missing: z.string().array().describe('Fields that it still lacks'),
});

export const Problem = z.object({
  section: z.enum(proposalSections),
  code: z.enum(problemCodes),
  field: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  severity: z.enum(['error', 'warning']),
});

export const Proposal = ProposalRow.extend({
  language: z.string(),
  sharing: z.enum(sharingLevels),
  copiedFromId: Id.nullable(),
  texts: ProposalText.array(),
  attachments: z.object({ count: z.int(), bytes: z.int() }).describe('How many files, and how large in all'),
  problems: Problem.array().describe('What does not fit together, by the ordinary demands'),
  sums: z.object({
    people: z.int().nullable(),
    amount: Amount,
    usd: Amount,
    peopleByPlace: z.int().nullable(),
    amountByPlace: Amount,
    costPerPerson: Amount,
  }),
  may: z.object({ write: z.boolean(), copy: z.boolean(), submit: z.boolean() }),
}).meta({ id: 'Proposal' });

export const ProposalState = z
  .object({ id: Id, title: z.string(), operationId: Id.nullable(), version: z.int() })
  .meta({ id: 'ProposalState' });

export const SectionState = z
  .object({
    id: Id,
    section: z.enum(proposalSections),
    version: z.int(),
    done: z.boolean(),
    content: z.record(z.string(), z.unknown()),
    writtenAt: z.string(),
  })
  .meta({ id: 'ProposalSectionState' });
