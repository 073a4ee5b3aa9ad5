import { rhythm } from './rhythm.ts';
import { restDays } from './weekends.ts';

const quarter = 15 * 60_000;

/** The next moment that a mail may leave for somebody who lives in this time zone: now, if it is their working day. */
export function nextOpening(at: Date, timeZone: string | null): Date {
  const clock = clockOf(timeZone);
  const rest = restDays(timeZone);
  if (isOpen(at, clock, rest)) return at;
  // Time zones differ by quarters of an hour, so the opening lies on one.
  let next = new Date(Math.ceil(at.getTime() / quarter) * quarter);
  while (!isOpen(next, clock, rest)) next = new Date(next.getTime() + quarter);
  return next;
}

/** Whether a mail may leave at this moment for somebody who lives there. */
export const opensNow = (at: Date, timeZone: string | null): boolean =>
  isOpen(at, clockOf(timeZone), restDays(timeZone));

function isOpen(at: Date, clock: Intl.DateTimeFormat, rest: readonly string[]): boolean {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const hour = Number(parts.hour);
  return !rest.includes(parts.weekday ?? '') && hour >= rhythm.opens && hour < rhythm.closes;
}

/** A zone that this machine does not know counts as UTC: better a mail at an odd hour than none. */
function clockOf(timeZone: string | null): Intl.DateTimeFormat {
  const form = { weekday: 'short', hour: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...form, timeZone: timeZone ?? 'UTC' });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...form, timeZone: 'UTC' });
  }
}
