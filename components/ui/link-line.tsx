import type { ReactNode } from 'react';
import sprite from './icons.svg';

export type LineKind = 'solid' | 'double' | 'dashed' | 'dotted' | 'dashdot' | 'longdash';

/** A kind of link by the line that draws it, and in words. */
export function LinkLine({ kind, children }: { kind: LineKind; children: ReactNode }) {
  return (
    <span className="lk">
      <svg aria-hidden="true">
        <use href={`${sprite.src}#link-${kind}`} />
      </svg>
      {children}
    </span>
  );
}
