import type { ReactNode } from 'react';
import { Link } from './link.tsx';

type PersonProps = { initials: string; name: string; href?: string; detail?: ReactNode };

/** Initials, name, and a line below: the organisation. */
export function PersonCell({ initials, name, href, detail }: PersonProps) {
  return (
    <span className="per">
      <span className="ava" aria-hidden="true">
        {initials}
      </span>
      <span>
        {href ? (
          <Link className="row" href={href} scroll={false}>
            {name}
          </Link>
        ) : (
          <span className="b">{name}</span>
        )}
        {detail && <small>{detail}</small>}
      </span>
    </span>
  );
}

type SeatProps = { label: string; href?: string; detail?: ReactNode };

/** An empty seat, and who covers it or is to fill it. */
export function EmptySeat({ label, href, detail }: SeatProps) {
  return (
    <span className="per">
      <span className="ava vac" aria-hidden="true" />
      <span>
        {href ? (
          <Link className="row crit-text" href={href} scroll={false}>
            {label}
          </Link>
        ) : (
          <span className="b crit-text">{label}</span>
        )}
        {detail && <small>{detail}</small>}
      </span>
    </span>
  );
}
