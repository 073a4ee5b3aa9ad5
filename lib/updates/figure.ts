import { z } from 'zod';
import { peopleGroups } from '#db/enums.ts';

/** Phones in Arabic write their own digits and separators; what is kept has one form. */
const inWesternDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\u200e\u200f]/g, '');

/**
 * A figure as people write it, kept as a decimal string: spaces, apostrophes, commas or points between thousands, a
 * point or a comma before the decimals, in Arabic or Persian digits too. Blank is not zero: it is no figure.
 */
const Value = z.union([z.string(), z.number()]).transform((value, context) => {
  const plain = inWesternDigits(String(value)).replace(/[\s\u00a0\u202f'’]/g, '');
  const whole = /^\d{1,3}(([.,])\d{3})(\2\d{3})*$/.test(plain) ? plain.replace(/[.,]/g, '') : plain;
  const [, digits = '', , rest = ''] = /^(\d{1,13})([.,](\d{1,2}))?$/.exec(whole) ?? [];
  if (digits === '') {
    context.addIssue({ code: 'custom', message: 'not_a_count' });
    return z.NEVER;
  }
  const decimals = rest.replace(/0+$/, '');
  return decimals ? `${BigInt(digits)}.${decimals}` : String(BigInt(digits));
});

/** One figure of one indicator; `group` is null where the indicator counts no groups of people. */
export const Figure = z.object({
  indicator: z.string().regex(/^[a-z][a-z0-9_]{1,60}$/),
  group: z.enum(peopleGroups).nullish().default(null),
  value: Value,
});
export type Figure = z.output<typeof Figure>;

/** How many times the last figure it is when it asks to be looked at again: five times as much, or a fifth. */
export function jumpOf(value: string | null | undefined, last: string | null | undefined): number | null {
  if (value == null || last == null || Number(last) === 0) return null;
  const times = Number(value) / Number(last);
  return times >= 5 || times <= 1 / 5 ? times : null;
}
