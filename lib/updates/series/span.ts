import { addDays, monthStart } from '#lib/roster/dates.ts';

type Asked = { rhythm: string; from?: string | undefined; to?: string | undefined };

/** Months that a page shows unless asked, and at most: a year of weeks, five years of months, ten of quarters. */
const months: Record<string, { usual: number; most: number }> = {
  monthly: { usual: 12, most: 60 },
  quarterly: { usual: 36, most: 120 },
  weekly: { usual: 3, most: 12 },
  custom: { usual: 12, most: 24 },
};

/** First and last day of what is shown. Longer than a page holds: its end. */
export function spanOf({ rhythm, from, to }: Asked, today: string): { since: string; until: string } {
  const { usual, most } = months[rhythm] ?? { usual: 12, most: 12 };
  const last = `${to ?? today.slice(0, 7)}-01`;
  const earliest = monthStart(last, 1 - most);
  const first = from ? `${from}-01` : monthStart(last, 1 - usual);
  const since = first < earliest || first > last ? earliest : first;
  return { since, until: addDays(monthStart(last, 1), -1) };
}
