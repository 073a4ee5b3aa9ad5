/** First and last day of the month before the one of this day. */
export function lastMonth(day: string): { since: string; until: string } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { since: iso(Date.UTC(year, month - 2, 1)), until: iso(Date.UTC(year, month - 1, 0)) };
}
