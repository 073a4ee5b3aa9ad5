import { type ReactNode, useId } from 'react';

type Props = {
  title: ReactNode;
  /** At the end of the heading's line: a date, a source, one link, a menu. */
  note?: ReactNode;
  heading?: 'h2' | 'h3';
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A rule and a heading; sections are never boxed. */
export function Section({ title, note, heading: Heading = 'h2', id, className = '', children }: Props) {
  const labelId = useId();
  return (
    <section className={`sec ${className}`} id={id} aria-labelledby={labelId}>
      <div className="shead">
        <Heading id={labelId}>{title}</Heading>
        {note && <div className="note">{note}</div>}
      </div>
      {children}
    </section>
  );
}
