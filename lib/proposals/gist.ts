import { addDays, monthStart } from '#lib/roster/dates.ts';
import { amountOf, centsOf, sumOf, timesRate } from './amount.ts';
import { type Contents, sexAndAge } from './sections.ts';

/** People of one group, or null where nothing is stated. */
export function peopleIn(row: Contents['people']['rows'][number]): number | null {
  const stated = sexAndAge.flatMap((who) => row[who] ?? []);
  return stated.length === 0 ? null : stated.reduce((sum, count) => sum + count, 0);
}

const total = (counts: readonly (number | null)[]): number | null => {
  const stated = counts.flatMap((count) => count ?? []);
  return stated.length === 0 ? null : stated.reduce((sum, count) => sum + count, 0);
};

/** Sums that are derived, never typed: people, budget in its currency and in USD, and both by place. */
export function sumsOf({ people, places, budget }: Contents) {
  const amount = sumOf(budget.rows.map((row) => row.amount));
  const usd = budget.currency === 'USD' || !budget.currency ? amount : timesRate(amount, budget.rate ?? null);
  return {
    people: total(people.rows.map(peopleIn)),
    amount,
    usd,
    peopleByPlace: total(places.rows.map((row) => row.people)),
    amountByPlace: sumOf(places.rows.map((row) => row.amount)),
  };
}

/** The day before the same day so many months on; a month that is too short ends it on its last day. */
export function lastDayOf(startsOn: string, months: number): string {
  const same = monthStart(startsOn, months).slice(0, 8) + startsOn.slice(8);
  const monthEnd = addDays(monthStart(startsOn, months + 1), -1);
  return same > monthEnd ? monthEnd : addDays(same, -1);
}

/** What lists and boards read of a proposal. */
export function gistOf(contents: Contents) {
  const { summary, activities, places, schedule } = contents;
  const sums = sumsOf(contents);
  return {
    title: summary.title ?? '',
    organisationId: summary.organisationId ?? null,
    pillars: activities.pillars,
    places: [...new Set(places.rows.map((row) => row.pcode))],
    startsOn: schedule.startsOn ?? null,
    endsOn: schedule.startsOn && schedule.months ? lastDayOf(schedule.startsOn, schedule.months) : null,
    budgetUsd: sums.usd,
    peopleTargeted: sums.people,
  };
}

/** USD for one person, to the cent; null where either is not stated. */
export const costPerPerson = (usd: string | null, people: number | null): string | null =>
  usd && people ? amountOf((centsOf(usd) * 2n + BigInt(people)) / (2n * BigInt(people))) : null;
