import { today } from '#lib/http/fields.ts';

/** The day that the name of a file tells, none after today: `…_2026-02.csv` is of February, at least of the 1st. */
export function dayInName(name: string): string | null {
  const [, y, m, d] = /(20\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(name) ?? [];
  if (!y) return null;
  const day = `${y}-${m}-${d ?? '01'}`;
  const real = new Date(`${day}T00:00:00Z`);
  return real.toISOString().slice(0, 10) === day && day <= today() ? day : null;
}

/** The day a file's figures are of, when nobody says: what its name tells, else today. */
export const asOfName = (name: string): string => dayInName(name) ?? today();
