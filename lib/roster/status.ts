import { addDays, daysBetween, earlier, holdsOn, later, monthStart, type Period } from './dates.ts';

/** How far ahead an end is worth a word, and when it is urgent: DESIGN.md, section 4. */
export const soonDays = 60;
export const urgentDays = 14;
/** The CDM flag "vacant over three months in the year": more than a quarter of its days. */
export const longVacancyDays = 91;

export const postStatuses = ['in_post', 'ending', 'vacant', 'planned', 'ended'] as const;
export type PostStatusKind = (typeof postStatuses)[number];

/** What a day shows of a post; its SQL twin is in posts/on-day.ts. */
export type OnDay = {
  since: string;
  until: string | null;
  held: boolean;
  /** Last day of the last holder of that day; null: open-ended, or nobody holds it. */
  heldUntil: string | null;
  /** Last day of whoever held it before; null: nobody did. */
  lastEnd: string | null;
  /** First day of the next holder who is known. */
  nextSince: string | null;
};

export type PostStatus = {
  kind: PostStatusKind;
  /** Days to the end or the start, or since the post fell vacant; null where nothing is counted. */
  days: number | null;
  /** The day that is counted to or from. */
  date: string | null;
  urgency: 'none' | 'soon' | 'now';
};

export function onDay(post: Period, assignments: readonly Period[], day: string): OnDay {
  const holders = assignments.filter((it) => holdsOn(it, day));
  const ends = holders.map((it) => it.until ?? '9999-12-31').sort();
  const heldUntil = ends.at(-1) ?? null;
  const before = assignments.flatMap((it) => (it.until && it.until < day ? [it.until] : [])).sort();
  const after = assignments.flatMap((it) => (it.since > day ? [it.since] : [])).sort();
  return {
    since: post.since,
    until: post.until,
    held: holders.length > 0,
    heldUntil: heldUntil === '9999-12-31' ? null : heldUntil,
    lastEnd: before.at(-1) ?? null,
    nextSince: after[0] ?? null,
  };
}

/** Vacant since the day after the last end, or since the post began. Never stored, always computed. */
export const vacantSince = ({ since, lastEnd }: Pick<OnDay, 'since' | 'lastEnd'>) =>
  lastEnd ? later(since, addDays(lastEnd, 1)) : since;

export function postStatus(facts: OnDay, day: string): PostStatus {
  const plain = (kind: PostStatusKind, date: string | null): PostStatus => ({
    kind,
    date,
    days: date ? Math.abs(daysBetween(day, date)) : null,
    urgency: 'none',
  });
  if (facts.since > day) return plain('planned', facts.since);
  if (facts.until && facts.until < day) return plain('ended', facts.until);
  if (!facts.held) return { ...plain('vacant', vacantSince(facts)), urgency: 'now' };
  if (!facts.heldUntil) return plain('in_post', null);
  const left = daysBetween(day, facts.heldUntil);
  if (left > soonDays) return plain('in_post', facts.heldUntil);
  return { ...plain('ending', facts.heldUntil), urgency: urgency(facts, left) };
}

/** The first day that somebody new may enter a sole post, as far as the day shows it. */
export function firstFreeDay({ kind, date }: PostStatus, day: string): string {
  if (kind === 'planned' && date) return date;
  return (kind === 'in_post' || kind === 'ending') && date ? addDays(date, 1) : day;
}

/** A post that ends with its holder needs no successor. */
function urgency({ until, heldUntil, nextSince }: OnDay, left: number): 'soon' | 'now' {
  const closes = until !== null && heldUntil !== null && until <= heldUntil;
  return left <= urgentDays && !nextSince && !closes ? 'now' : 'soon';
}

/** Periods within the post's own life and the given days in which nobody holds it. */
export function gaps(post: Period, assignments: readonly Period[], from: string, to: string): Period[] {
  const end = earlier(post.until ?? to, to);
  let free = later(post.since, from);
  const found: Period[] = [];
  for (const { since, until } of [...assignments].sort((a, b) => (a.since < b.since ? -1 : 1))) {
    if (free > end) break;
    if (since > free) found.push({ since: free, until: earlier(addDays(since, -1), end) });
    free = until === null ? '9999-12-31' : later(free, addDays(until, 1));
  }
  if (free <= end) found.push({ since: free, until: end });
  return found.filter((gap) => gap.since <= (gap.until ?? to));
}

export const gapDays = (post: Period, assignments: readonly Period[], from: string, to: string) =>
  gaps(post, assignments, from, to).reduce(
    (sum, gap) => sum + daysBetween(gap.since, gap.until ?? to) + 1,
    0,
  );

const yearsShown = 10;

/** Vacant days of each calendar year that the post has seen, the latest first; of the running year up to the day. */
export function vacantByYear(post: Period, assignments: readonly Period[], day: string) {
  const first = Number(post.since.slice(0, 4));
  const last = Number(earlier(post.until ?? day, day).slice(0, 4));
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => last - back);
  return years.slice(0, yearsShown).map((year) => {
    const days = gapDays(post, assignments, `${year}-01-01`, earlier(`${year}-12-31`, day));
    return { year, days, overThreeMonths: days > longVacancyDays };
  });
}

/** The coverage strip: 18 months, of which ten lie behind the as-of date. */
export function stripWindow(day: string): { since: string; until: string } {
  return { since: monthStart(day, -10), until: addDays(monthStart(day, 8), -1) };
}
