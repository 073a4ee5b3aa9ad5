/** Plain calendar dates, yyyy-mm-dd. They sort as text; only distances need arithmetic. */

const dayLength = 86_400_000;

const numberOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayLength;

export const addDays = (day: string, count: number) =>
  new Date((numberOf(day) + count) * dayLength).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string) => numberOf(to) - numberOf(from);

/** The first day of the month, so many months away. */
export function monthStart(day: string, months = 0): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

export const later = (a: string, b: string) => (a > b ? a : b);
export const earlier = (a: string, b: string) => (a < b ? a : b);

/** A period with its first and last day; no last day: open-ended. */
export type Period = { since: string; until: string | null };

export const holdsOn = ({ since, until }: Period, day: string) =>
  since <= day && (until === null || until >= day);

export const overlap = (a: Period, b: Period) =>
  (a.until === null || a.until >= b.since) && (b.until === null || b.until >= a.since);
