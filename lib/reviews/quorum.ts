import type { ReviewRole } from '#db/enums.ts';

type Read = { role: ReviewRole; agrees: boolean | null; finishedAt: string | null; version: number | null };
type Rules = { reviewersNeeded: number; secondReader: boolean };

/** What is missing before the reviewers can recommend; a refusal's code. */
export type Missing = 'reviewers_missing' | 'second_reader_missing';

/**
 * Whether enough people have read the version that was submitted last: as many reviewers as the appeal asks for, and
 * where it wants one, a second reader who says whether they agree. What was finished of an earlier version counts no more.
 */
export function quorum(reviews: readonly Read[], { reviewersNeeded, secondReader }: Rules, version: number) {
  const current = reviews.filter((it) => it.finishedAt !== null && it.version === version);
  const finished = current.filter(({ role }) => role === 'reviewer').length;
  const second = current.filter(({ role, agrees }) => role === 'second_reader' && agrees !== null);
  const short = finished < reviewersNeeded;
  const missing: Missing | null = short
    ? 'reviewers_missing'
    : secondReader && second.length === 0
      ? 'second_reader_missing'
      : null;
  return {
    needed: reviewersNeeded,
    finished,
    missing,
    /** It is for Geneva to settle, with a reason. */
    disagrees: second.some(({ agrees }) => agrees === false),
  };
}

export type Quorum = ReturnType<typeof quorum>;
