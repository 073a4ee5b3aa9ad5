import type { ReportingRhythm } from '#db/enums.ts';

export type Schedule = {
  rhythm: ReportingRhythm;
  everyDays: number | null;
  since: string;
  until: string | null;
  dueAfterDays: number;
};
type Period = { since: string; until: string; dueOn: string };

const dayMs = 86_400_000;
const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The same day some months on; the last day of a shorter month, so that the 31st never skips one. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** First day of the period of this number, counted from the schedule's own first day: no drift over short months. */
function startOf({ rhythm, since, everyDays }: Schedule, number: number): string {
  if (rhythm === 'monthly') return plusMonths(since, number);
  if (rhythm === 'quarterly') return plusMonths(since, number * 3);
  return plusDays(since, number * (rhythm === 'weekly' ? 7 : (everyDays ?? 30)));
}

/** Nobody writes more than ten years of weeks after the fact. */
const most = 520;

/** Every period that has begun by a day: what an operation has been asked to report so far. */
export function periodsBy(schedule: Schedule, day: string): Period[] {
  const { rhythm, until, dueAfterDays } = schedule;
  const periods: Period[] = [];
  for (let number = 0; number < (rhythm === 'one_off' ? 1 : most); number += 1) {
    const since = startOf(schedule, number);
    if (since > day || (until && since > until)) break;
    const last = plusDays(startOf(schedule, number + 1), -1);
    periods.push({ since, until: last, dueOn: plusDays(last, dueAfterDays) });
  }
  return periods;
}

/** How people name it in mails and minutes: SDN-2026-10 of a month, SDN-2026-Q4 of a quarter, else its first day. */
export function codeOf(place: string, rhythm: ReportingRhythm, since: string): string {
  const firstOfMonth = since.endsWith('-01');
  if (rhythm === 'monthly' && firstOfMonth) return `${place}-${since.slice(0, 7)}`;
  if (rhythm === 'quarterly' && firstOfMonth)
    return `${place}-${since.slice(0, 4)}-Q${Math.ceil(Number(since.slice(5, 7)) / 3)}`;
  return `${place}-${since}`;
}
