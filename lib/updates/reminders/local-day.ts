/** The date that the calendar on the wall shows in this time zone; one that this machine does not know counts as UTC. */
export function localDay(at: Date, timeZone: string | null): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: timeZone ?? 'UTC' }).format(at);
  } catch {
    return at.toISOString().slice(0, 10);
  }
}
