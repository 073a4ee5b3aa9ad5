import type { reviewComments, reviewPoints, reviewScores, reviews } from '../../schema/index.ts';
import { accountId } from '../accounts.ts';
import type { Calendar } from '../days.ts';
import { idOf } from '../ids.ts';
import { criteriaOf } from './appeals.ts';
import { at, placeOf, proposalSpec, submissionId } from './rows.ts';
import { type Point, people, type Review, type SubmissionSpec } from './steps.ts';
import { submissionSpecs } from './submission-specs.ts';

const reviewId = ({ proposal, appeal }: SubmissionSpec, { who }: Review) =>
  idOf('review', `${proposal}/${appeal}/${who}`);

const four = (value: number) => value.toFixed(4);

/** Weighted, of what applies and is scored. */
function scoreOf({ appeal }: SubmissionSpec, { scores = [] }: Review): number | null {
  const scored = criteriaOf(appeal).flatMap(({ weight }, index) => {
    const score = scores[index];
    return typeof score === 'number' ? [{ score, weight: Number(weight) }] : [];
  });
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : scored.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights;
}

/** The mean of the finished reviews. */
export function meanOf(spec: SubmissionSpec): string | null {
  const found = (spec.reviews ?? []).flatMap((review) =>
    review.finished ? (scoreOf(spec, review) ?? []) : [],
  );
  return found.length === 0 ? null : four(found.reduce((sum, score) => sum + score, 0) / found.length);
}

const place = (spec: SubmissionSpec) => placeOf(proposalSpec(spec.proposal));
const every = <T>(of: (spec: SubmissionSpec) => T[]): T[] => submissionSpecs.flatMap(of);

function worked(
  { proposal }: SubmissionSpec,
  { who, finished, begun }: Review,
  taken: number,
  calendar: Calendar,
) {
  const last = at(calendar, finished?.[0] ?? begun ?? taken, `${proposal}/${who}`);
  return { finishedAt: finished ? last : null, updatedAt: last };
}

const found = ({ recommendation, note, agrees, scores, finished }: Review) => ({
  recommendation: recommendation ?? null,
  note: note ?? null,
  agrees: agrees ?? null,
  version: scores ? (finished?.[1] ?? 1) : null,
});

export const reviewRows = (calendar: Calendar): (typeof reviews.$inferInsert)[] =>
  every((spec) => {
    const [, taken] = spec.steps.find(([move]) => move === 'take_up') ?? spec.steps[0] ?? ['submit', -1];
    return (spec.reviews ?? []).map((review, order) => {
      const score = scoreOf(spec, review);
      return {
        id: reviewId(spec, review),
        submissionId: submissionId(spec),
        reviewerId: accountId(people[review.who]),
        role: review.role ?? 'reviewer',
        assignedById: accountId(people.G),
        dueOn: review.due === undefined ? null : calendar.on(review.due),
        ...found(review),
        score: score === null ? null : four(score),
        createdAt: at(calendar, taken, `${spec.proposal}${'+'.repeat(order)}`),
        ...worked(spec, review, taken, calendar),
        ...place(spec),
      };
    });
  });

export const reviewScoreRows = (): (typeof reviewScores.$inferInsert)[] =>
  every((spec) =>
    (spec.reviews ?? []).flatMap((review) =>
      (review.scores ?? []).map((score, index) => ({
        reviewId: reviewId(spec, review),
        criterionId: criteriaOf(spec.appeal)[index]?.id ?? '',
        applicable: score !== 'na',
        score: typeof score === 'number' ? score : null,
        ...place(spec),
      })),
    ),
  );

/** Answered with the version that came after, or lately where none did. */
function answered(spec: SubmissionSpec, round: number, answer: Point[2], calendar: Calendar) {
  if (!answer) return {};
  const [, days = -2] = spec.steps.filter(([move]) => move === 'resubmit')[round] ?? [];
  return {
    done: answer[0],
    reply: answer[1],
    answeredById: accountId(people[spec.steps[0]?.[2] ?? 'A']),
    answeredAt: at(calendar, days, spec.proposal),
  };
}

export const reviewPointRows = (calendar: Calendar): (typeof reviewPoints.$inferInsert)[] =>
  every((spec) => {
    const rounds = spec.returned ?? [];
    return rounds.flatMap((points, round) => {
      const [, days = -1, who = 'P'] = spec.steps.filter(([move]) => move === 'return')[round] ?? [];
      const before = rounds.slice(0, round).flat().length;
      return points.map(([section, body, answer], index) => ({
        id: idOf('point', `${spec.proposal}/${before + index + 1}`),
        submissionId: submissionId(spec),
        number: before + index + 1,
        section,
        body,
        version: round + 1,
        raisedById: accountId(people[who]),
        raisedAt: at(calendar, days, `${spec.proposal}/return`),
        done: null,
        reply: null,
        answeredById: null,
        answeredAt: null,
        ...answered(spec, round, answer, calendar),
        ...place(spec),
      }));
    });
  });

export const reviewCommentRows = (calendar: Calendar): (typeof reviewComments.$inferInsert)[] =>
  every((spec) =>
    (spec.comments ?? []).map(([who, days, section, body, internal, resolved], index) => ({
      id: idOf('comment', `${spec.proposal}/${spec.appeal}/${index}`),
      submissionId: submissionId(spec),
      section,
      body,
      internal,
      authorId: accountId(people[who]),
      at: at(calendar, days, `${spec.proposal}/${who}`),
      resolvedAt: resolved === undefined ? null : at(calendar, resolved, `${spec.proposal}/${who}/done`),
      resolvedById: resolved === undefined ? null : accountId(people[who]),
      ...place(spec),
    })),
  );
