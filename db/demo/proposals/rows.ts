import type { proposals, proposalTexts } from '../../schema/index.ts';
import { accountId } from '../accounts.ts';
import type { Calendar } from '../days.ts';
import { idOf } from '../ids.ts';
import { scopeOf } from '../operations.ts';
import { contentOf, gistOf } from './content.ts';
import { elsewhere } from './elsewhere.ts';
import type { ProposalSpec } from './spec.ts';
import { people, type SubmissionSpec } from './steps.ts';
import { submissionSpecs } from './submission-specs.ts';
import { sudan } from './sudan.ts';

export const proposalSpecs: ProposalSpec[] = [...sudan, ...elsewhere];

export const proposalId = (key: string) => idOf('proposal', key);
export const submissionId = ({ proposal, appeal }: SubmissionSpec) =>
  idOf('submission', `${proposal}/${appeal}`);

export function proposalSpec(key: string): ProposalSpec {
  const found = proposalSpecs.find((it) => it.key === key);
  if (!found) throw new Error(`no demo proposal is called ${key}`);
  return found;
}

/** What hangs on a proposal carries its operation; until it is published it is for those who coordinate and review. */
export const placeOf = ({ operation }: ProposalSpec) => ({
  ...scopeOf(operation),
  sharing: 'network' as const,
});

/** Where no field coordinator has an account, an administrator wrote it. */
export const writerOf = ({ operation }: ProposalSpec) =>
  ({ SDN: people.S, BFA: people.B })[operation] ?? people.A;

const hours = (key: string) => String(7 + (key.length % 9)).padStart(2, '0');
export const at = (calendar: Calendar, days: number, key: string) =>
  `${calendar.on(days)}T${hours(key)}:${String((key.length * 7) % 60).padStart(2, '0')}:00Z`;

/** The first day on which something was handed in, or lately for drafts. */
const firstDay = (key: string) =>
  Math.min(
    -3,
    ...submissionSpecs.filter((it) => it.proposal === key).flatMap(({ steps }) => steps[0]?.[1] ?? []),
  );

export const proposalRows = (calendar: Calendar): (typeof proposals.$inferInsert)[] =>
  proposalSpecs.map((spec) => ({
    id: proposalId(spec.key),
    ...gistOf(spec, calendar),
    language: spec.language,
    authorId: accountId(writerOf(spec)),
    createdAt: at(calendar, firstDay(spec.key) - 14, spec.key),
    updatedAt: at(calendar, firstDay(spec.key), spec.key),
    version: 12,
    ...placeOf(spec),
  }));

/** Sections that a draft still lacks, as an untouched section is kept. */
const blank: Record<string, Record<string, Record<string, unknown>>> = {
  peers: { risks: { rows: [] }, gender: {} },
  radios: { indicators: { rows: [] }, contacts: { rows: [] } },
};

export const proposalTextRows = (calendar: Calendar): (typeof proposalTexts.$inferInsert)[] =>
  proposalSpecs.flatMap((spec) =>
    Object.entries({ ...contentOf(spec, calendar), ...blank[spec.key] }).map(([section, content]) => ({
      proposalId: proposalId(spec.key),
      section: section as (typeof proposalTexts.$inferInsert)['section'],
      content,
      done: !blank[spec.key]?.[section],
      version: 2,
      writtenById: accountId(writerOf(spec)),
      writtenAt: at(calendar, firstDay(spec.key), spec.key),
      ...placeOf(spec),
    })),
  );
