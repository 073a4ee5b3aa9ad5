/**
 * Where the week does not rest on Saturday and Sunday: CLDR's weekData (edition of ICU 77), for the countries that have
 * one time zone, which is how we know where somebody lives. Two countries that rest on Sunday alone are left as all.
 */
const fridayAndSaturday = [
  'Africa/Algiers',
  'Africa/Cairo',
  'Africa/Khartoum',
  'Africa/Tripoli',
  'Asia/Aden',
  'Asia/Amman',
  'Asia/Baghdad',
  'Asia/Bahrain',
  'Asia/Damascus',
  'Asia/Jerusalem',
  'Asia/Kuwait',
  'Asia/Muscat',
  'Asia/Qatar',
  'Asia/Riyadh',
];

const rest = new Map<string, readonly string[]>([
  ...fridayAndSaturday.map((zone) => [zone, ['Fri', 'Sat']] as const),
  ['Asia/Kabul', ['Thu', 'Fri']] as const,
  ['Asia/Tehran', ['Fri']] as const,
]);

/** The days on which nobody there works, as `Intl` abbreviates them in English. */
export const restDays = (timeZone: string | null): readonly string[] =>
  rest.get(timeZone ?? '') ?? ['Sat', 'Sun'];
