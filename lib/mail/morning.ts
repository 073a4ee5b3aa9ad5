/** Seven o'clock, where somebody lives; in Geneva for whom nobody knows where. */
const hour = '07:00';
const fallback = 'Europe/Zurich';
const quarter = 15 * 60_000;

/** The next seven o'clock in this time zone. */
export function nextMorning(at: Date, timeZone: string | null): Date {
  const clock = clockOf(timeZone ?? fallback);
  // Time zones differ by quarters of an hour, so it lies on one.
  let next = new Date(Math.floor(at.getTime() / quarter) * quarter + quarter);
  for (let steps = 0; steps < 200 && clock.format(next) !== hour; steps += 1) {
    next = new Date(next.getTime() + quarter);
  }
  return next;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: fallback });
  }
}
