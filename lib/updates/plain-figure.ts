/** Phones in Arabic write their own digits and separators; what is kept has one form. */
const inWesternDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\u066b/g, '.')
    .replace(/[\u066c\u200e\u200f]/g, '');

/**
 * A figure as people write it as a decimal string, or undefined where it is none: spaces, apostrophes, commas or points
 * between thousands, a point or a comma before the decimals, in Arabic or Persian digits too.
 */
export function plainFigure(written: string): string | undefined {
  const plain = inWesternDigits(written).replace(/[\s\u00a0\u202f'’]/g, '');
  const whole = /^\d{1,3}(([.,])\d{3})(\2\d{3})*$/.test(plain) ? plain.replace(/[.,]/g, '') : plain;
  const [, digits = '', , rest = ''] = /^(\d{1,13})([.,](\d{1,2}))?$/.exec(whole) ?? [];
  if (digits === '') return undefined;
  const decimals = rest.replace(/0+$/, '');
  return decimals ? `${BigInt(digits)}.${decimals}` : String(BigInt(digits));
}
