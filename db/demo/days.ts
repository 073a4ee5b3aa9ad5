/**
 * A day told from today: `-50` days ago, `'m-9'` the first day of the month nine months ago, `'e+4'` the last
 * day of the month in four months, or a date as it is.
 */
export type When =
  | number
  | `m${number}`
  | `m+${number}`
  | `e${number}`
  | `e+${number}`
  | `${number}-${string}`;

const dayLength = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

export type Calendar = { today: string; year: number; on(when: When): string };

export function calendar(today: string): Calendar {
  const start = Date.parse(`${today}T00:00:00Z`);
  const [year = 0, month = 0] = today.split('-').map(Number);
  return {
    today,
    year,
    on(when) {
      if (typeof when === 'number') return iso(start + when * dayLength);
      if (/^\d/.test(when)) return when;
      const months = month - 1 + Number(when.slice(1));
      return when.startsWith('m') ? iso(Date.UTC(year, months, 1)) : iso(Date.UTC(year, months + 1, 0));
    },
  };
}

export const dayAfter = (day: string) => iso(Date.parse(`${day}T00:00:00Z`) + dayLength);
