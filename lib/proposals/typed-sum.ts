/** What was typed as a number, in hundredths; null where it is blank or none. */
function hundredths(typed: string): bigint | null {
  const plain = typed.replace(/[\s'’]/g, '').replace(',', '.');
  const [, whole = '', , rest = ''] = /^(\d{1,13})(\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole ? BigInt(whole) * 100n + BigInt(rest.padEnd(2, '0')) : null;
}

/** The sum of what was typed so far, as people write numbers; null where nothing is stated. For looks: the server sums anew. */
export function typedSum(typed: readonly string[]): number | null {
  const stated = typed.flatMap((each) => hundredths(each) ?? []);
  return stated.length === 0 ? null : Number(stated.reduce((sum, each) => sum + each, 0n)) / 100;
}
