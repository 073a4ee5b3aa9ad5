import { z } from 'zod';

/**
 * Money as a decimal string of at most two places, never a floating-point number. Written as people write it: with
 * spaces or apostrophes between thousands, and a point or a comma before the cents.
 */
export const Amount = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value, context) => {
    const plain = String(value ?? '').replace(/[\s\u00a0\u202f'’]/g, '');
    if (plain === '') return null;
    const [, whole = '', , cents = ''] = /^(\d{1,13})([.,](\d{1,2}))?$/.exec(plain) ?? [];
    if (whole === '') {
      context.addIssue({ code: 'custom', message: 'not_an_amount' });
      return z.NEVER;
    }
    return cents.replace(/0+$/, '') ? `${BigInt(whole)}.${cents.padEnd(2, '0')}` : String(BigInt(whole));
  });

/** People, pieces, months: whole numbers, blank is not zero. */
export const Count = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value, context) => {
    const plain = String(value ?? '').replace(/[\s\u00a0\u202f'’]/g, '');
    if (plain === '') return null;
    if (/^\d{1,10}$/.test(plain) && Number(plain) <= 2_000_000_000) return Number(plain);
    context.addIssue({ code: 'custom', message: 'not_a_count' });
    return z.NEVER;
  });

/** Of a decimal string, in the smallest unit. */
export function centsOf(amount: string | null | undefined): bigint {
  const [whole = '0', cents = ''] = (amount ?? '0').split('.');
  return BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0').slice(0, 2));
}

export const amountOf = (cents: bigint): string =>
  cents % 100n === 0n ? String(cents / 100n) : `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** The sum of what is stated; nothing stated: null. */
export function sumOf(amounts: readonly (string | null | undefined)[]): string | null {
  const stated = amounts.flatMap((amount) => amount ?? []);
  return stated.length === 0 ? null : amountOf(stated.reduce((sum, amount) => sum + centsOf(amount), 0n));
}

const millionths = (rate: string): bigint => {
  const [whole = '0', rest = ''] = rate.split('.');
  return BigInt(whole) * 1_000_000n + BigInt(rest.padEnd(6, '0').slice(0, 6));
};

/** An amount at a rate of at most six places, rounded to the cent, half away from zero. */
export function timesRate(amount: string | null, rate: string | null): string | null {
  if (amount === null || rate === null) return null;
  return amountOf((centsOf(amount) * millionths(rate) + 500_000n) / 1_000_000n);
}

/** How many USD one unit of a currency is: at most six places, above zero. */
export const Rate = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value, context) => {
    const plain = String(value ?? '')
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.');
    if (plain === '') return null;
    if (/^\d{1,6}(\.\d{1,6})?$/.test(plain) && Number(plain) > 0) return plain;
    context.addIssue({ code: 'custom', message: 'not_a_rate' });
    return z.NEVER;
  });
