import { Bar } from '#components/ui/bar.tsx';
import { useSides } from './amount.tsx';

type Sides = { asked: string | null; received: string | null };

/** The longest side of all that stand below one another: their common scale. */
export const largestOf = (rows: readonly Sides[]): number =>
  Math.max(1, ...rows.flatMap(({ asked, received }) => [Number(asked ?? 0), Number(received ?? 0)]));

/** Asked in pale, received in navy: an amount of nothing has no length. */
export function SidesBar({ sides, largest }: { sides: Sides; largest: number }) {
  const words = useSides();
  return (
    <Bar
      label={words(sides)}
      whole={Number(sides.asked ?? 0) / largest}
      part={Number(sides.received ?? 0) / largest}
    />
  );
}
