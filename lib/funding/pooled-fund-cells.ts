import { amount, Rejected, words } from '#lib/exchange/cells.ts';
import { speaksOfMineAction } from '#lib/flows/mine-action-bases.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A title as it was meant: `&amp;` and `&#233;` are marks of the page that the list was made from. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ' ';
  });

/**
 * A day as pooled funds write it: `7/16/2025 12:00:00 AM` and `04/07/2006` are month first, `2006-04-25 12:00:00 AM`
 * and `2014-01-01T00:00:00` are not, and the year 1 means that nobody said.
 */
export function fundDay(cell: string): string | null {
  const told = words(cell);
  if (told === null) return null;
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?$/.exec(told) ?? [];
  const [, month, date, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(told) ?? [];
  const day = `${y ?? year}-${(m ?? month ?? '').padStart(2, '0')}-${(d ?? date ?? '').padStart(2, '0')}`;
  if (day.startsWith('0001-')) return null;
  const real = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day)
    throw new Rejected('not_a_date', told);
  return day;
}

/** An amount that is not less than zero. One that a spreadsheet wrote short (`1.2E+07`) is taken, and told as `rounded`. */
export function fundAmount(cell: string): { usd: string | null; rounded: string | null } {
  const told = words(cell);
  const [, whole, part = '', tens] = /^(\d)(?:\.(\d{1,15}))?e\+?(\d{1,2})$/i.exec(told ?? '') ?? [];
  const short = whole !== undefined && Number(tens) >= part.length && Number(tens) < 15;
  const usd = amount(short ? `${whole}${part.padEnd(Number(tens), '0')}` : cell);
  if (usd?.startsWith('-')) throw new Rejected('negative', usd);
  return { usd, rounded: short ? told : null };
}

/** A marker and its kind: `4- Likely to contribute…` and `4` are the Gender with Age Marker, `2a` the one before it. */
export function genderMarker(
  cell: string,
  kind: string,
): { marker: string | null; kind: 'GAM' | 'GM' | null } {
  const told = words(cell);
  const of = kind === 'GM' ? 'GM' : 'GAM';
  if (told === null) return { marker: null, kind: null };
  if (/^(na|n\/a|not applicable)$/i.test(told)) return { marker: 'NA', kind: of };
  const [, marker] = /^([0-4]|2a|2b)\s*(?:[-–].*|\(.*)?$/i.exec(told) ?? [];
  if (!marker) throw new Rejected('not_a_gender_marker', told.slice(0, 60));
  return { marker: marker.toLowerCase(), kind: of };
}

/** `5396##7936##18031##16737`: men, women, boys, girls. Blank is not zero. */
export function packedPeople(cell: string): (number | null)[] {
  const told = words(cell);
  if (told === null) return [null, null, null, null];
  const parts = told.split('##');
  if (parts.length !== 4 || parts.some((part) => !/^\d{0,9}$/.test(part)))
    throw new Rejected('not_four_counts', told);
  return parts.map((part) => (part === '' ? null : Number(part)));
}

/** Why a project is mine action's, the surest first: its sector, or the words of its title. */
export function mineActionIn(sector: string | null, title: string): 'cluster' | 'words' | null {
  if (sector && /mine action|action contre les mines|lutte antimines/i.test(sector)) return 'cluster';
  return speaksOfMineAction(title) ? 'words' : null;
}
