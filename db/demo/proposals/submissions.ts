import type { submissionMoves, submissions, submissionVersions } from '../../schema/index.ts';
import { accountId } from '../accounts.ts';
import { filesOfVersion } from '../attachments.ts';
import type { Calendar } from '../days.ts';
import { idOf } from '../ids.ts';
import { appealOf, checksOf, codeOf } from './appeals.ts';
import { contentOf, gistOf } from './content.ts';
import { meanOf } from './reviews.ts';
import { at, placeOf, proposalId, proposalSpec, submissionId } from './rows.ts';
import { leadsTo, people, type Step, type SubmissionSpec } from './steps.ts';
import { submissionSpecs } from './submission-specs.ts';

const handedIn = ({ steps }: SubmissionSpec) =>
  steps.filter(([move]) => move === 'submit' || move === 'resubmit');
const stepTo = ({ steps }: SubmissionSpec, move: Step[0]) => steps.find(([made]) => made === move);

/** What partners read: a submission that is published, in the version that was accepted. */
export const sharingOf = (spec: SubmissionSpec) => ({
  ...placeOf(proposalSpec(spec.proposal)),
  sharing: stepTo(spec, 'publish') ? ('partners' as const) : ('network' as const),
});

const asked = (spec: SubmissionSpec, amount: number) => String((spec.asked ?? amount) * 1000);

const sumOf = ({ funding = [] }: SubmissionSpec, stage: string) =>
  String(
    funding
      .filter(([, at]) => at === stage)
      .reduce((sum, [, , thousands, , rate]) => sum + Math.round(thousands * 1000 * Number(rate)), 0),
  );

function decided(spec: SubmissionSpec, calendar: Calendar) {
  const when = (move: Step[0]) => {
    const step = stepTo(spec, move);
    return step ? at(calendar, step[1], `${spec.proposal}/${move}`) : null;
  };
  const [recommendation = null, recommendationReason = null] = spec.recommendation ?? [];
  const recommended = stepTo(spec, 'recommend');
  const [approved, approvalDocument = null] = spec.approval ?? [];
  return {
    recommendation,
    recommendationReason,
    recommendedById: recommended ? accountId(people[recommended[2]]) : null,
    recommendedAt: when('recommend'),
    acceptedAt: when('accept'),
    approvedOn: approved === undefined ? null : calendar.on(approved),
    approvalDocument,
    publishedAt: when('publish'),
  };
}

function running({ implementation: it }: SubmissionSpec, { on }: Calendar) {
  return { implementation: it?.[0] ?? null, implementationSince: it ? on(it[1]) : null };
}

export const submissionRows = (calendar: Calendar): (typeof submissions.$inferInsert)[] =>
  submissionSpecs.map((spec) => {
    const text = proposalSpec(spec.proposal);
    const last = spec.steps.at(-1);
    const since = last
      ? at(calendar, last[1], `${spec.proposal}/${last[0]}`)
      : at(calendar, -3, spec.proposal);
    return {
      id: submissionId(spec),
      proposalId: proposalId(spec.proposal),
      appealId: appealOf(spec.appeal, calendar),
      code: spec.number ? codeOf(spec.appeal, text.operation, spec.number, calendar) : null,
      status: last ? leadsTo[last[0]] : ('draft' as const),
      statusSince: since,
      ...gistOf(text, calendar),
      askedUsd: last || spec.asked ? asked(spec, text.amount) : null,
      submittedVersion: handedIn(spec).length,
      ...decided(spec, calendar),
      score: meanOf(spec),
      pledgedUsd: sumOf(spec, 'pledge'),
      committedUsd: sumOf(spec, 'commitment'),
      paidUsd: sumOf(spec, 'paid'),
      ...running(spec, calendar),
      version: 1 + spec.steps.length,
      createdAt: at(calendar, (spec.steps[0]?.[1] ?? -3) - 2, spec.proposal),
      updatedAt: since,
      ...sharingOf(spec),
    };
  });

export const submissionVersionRows = (calendar: Calendar): (typeof submissionVersions.$inferInsert)[] =>
  submissionSpecs.flatMap((spec) => {
    const handed = handedIn(spec);
    return handed.map(([move, days, who], index) => {
      const text = {
        ...proposalSpec(spec.proposal),
        ...(index < handed.length - 1 && spec.earlier?.[index]),
      };
      const place = index === handed.length - 1 ? sharingOf(spec) : placeOf(text);
      return {
        submissionId: submissionId(spec),
        number: index + 1,
        content: contentOf(text, calendar),
        askedUsd: asked(spec, text.amount),
        checks: checksOf(spec.appeal),
        attachments: filesOfVersion(spec.proposal, index + 1),
        submittedById: accountId(people[who]),
        submittedAt: at(calendar, days, `${spec.proposal}/${move}`),
        ...place,
      };
    });
  });

/** Steps among those who review, which those who wrote do not read. */
const internal = new Set<string>(['take_up', 'recommend']);

export const submissionMoveRows = (calendar: Calendar): (typeof submissionMoves.$inferInsert)[] =>
  submissionSpecs.flatMap((spec) =>
    spec.steps.map(([move, days, who, reason = null], index) => {
      const before = spec.steps.slice(0, index + 1);
      const previous = spec.steps[index - 1];
      return {
        id: idOf('move', `${spec.proposal}/${spec.appeal}/${index}`),
        submissionId: submissionId(spec),
        move,
        from: previous ? leadsTo[previous[0]] : ('draft' as const),
        to: leadsTo[move],
        version: handedIn({ ...spec, steps: before }).length,
        reason,
        internal: internal.has(move),
        byId: accountId(people[who]),
        at: at(calendar, days, `${spec.proposal}/${move}`),
        ...placeOf(proposalSpec(spec.proposal)),
      };
    }),
  );
