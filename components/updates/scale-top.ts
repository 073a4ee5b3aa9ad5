/** Where a scale from zero ends: the next 1, 2 or 5 times a power of ten, so that its end can be read. */
export function scaleTop(largest: number): number {
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 5, 10].find((times) => times * power >= largest) ?? 10;
  return step * power;
}
