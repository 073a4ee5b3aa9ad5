import type { UpdateReminderKind } from '#db/enums.ts';
import { restDays } from '#lib/roster/confirmations/weekends.ts';
import { addDays } from '#lib/roster/dates.ts';

/** Days after its due day at which an update that has not come is told of; before it, the schedule says how many. */
const after = { overdue: 1, co_coordinator: 3, geneva: 7 } as const;

type Due = { kind: UpdateReminderKind; dueOn: string; remindDaysBefore: number };

/**
 * Whether a step is told on this day, by the calendar of whoever is told. What would come up on their weekend is told on
 * their last working day before it, so that a reminder never comes too late to be of use; what is late can wait for
 * their next one.
 */
export function isTold(
  { kind, dueOn, remindDaysBefore }: Due,
  day: string,
  timeZone: string | null,
): boolean {
  if (kind !== 'due_soon') return day >= addDays(dueOn, after[kind]);
  return day <= dueOn && day >= workingDayUntil(addDays(dueOn, -remindDaysBefore), timeZone);
}

/** This day, or the last before it on which people work there. */
function workingDayUntil(day: string, timeZone: string | null): string {
  const rest = restDays(timeZone);
  let found = day;
  while (rest.includes(weekday.format(new Date(`${found}T00:00:00Z`)))) found = addDays(found, -1);
  return found;
}

const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });
