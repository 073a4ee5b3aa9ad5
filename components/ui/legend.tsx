import type { ReactNode } from 'react';

const swatches = {
  pale: 'k1',
  bright: 'k2',
  navy: 'k3',
  ochre: 'k4',
  dedicated: 'ded',
  double: 'dbl',
  surge: 'sur',
  vacant: 'vac',
  now: 'now',
  open: 'k5',
};

export type Swatch = keyof typeof swatches;

type Props = {
  marks: readonly { swatch: Swatch; label: string }[];
  /** At the start of the line: "64 posts on 24 Nov 2026". */
  count?: ReactNode;
  /** Round marks, for circles on a map. */
  round?: boolean;
  /** Phones keep the count only. */
  wide?: boolean;
};

export function Legend({ marks, count, round, wide }: Props) {
  return (
    <div className={wide ? 'leg rl' : 'leg'}>
      {count && <span className="cnt">{count}</span>}
      {marks.map(({ swatch, label }) => (
        <span key={swatch}>
          <i className={`${swatches[swatch]}${round ? ' dot' : ''}`} />
          {label}
        </span>
      ))}
    </div>
  );
}
