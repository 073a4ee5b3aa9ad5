import type { ReactNode } from 'react';

export type KeyFigure = {
  label: string;
  value: ReactNode;
  /** Small, after the value: "million". */
  unit?: ReactNode;
  /** Small, before it: "USD". */
  before?: ReactNode;
};

/** The few numbers of a page, on one line or down one side. */
export function KeyFigures({ figures, side }: { figures: readonly KeyFigure[]; side?: boolean }) {
  return (
    <dl className={side ? 'kf side' : 'kf'}>
      {figures.map(({ label, value, unit, before }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {before && <small>{before}</small>} {value} {unit && <small>{unit}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
