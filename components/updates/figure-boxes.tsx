'use client';

import type { ReactNode } from 'react';
import { FieldError } from '#components/ui/field-error.tsx';

type Props = {
  /** Its place among all figures of the step. */
  at: number;
  indicator: string;
  group: string | null;
  label: string;
  /** What stands before the last period's figure. */
  before: string;
  last: string;
  /** What another source says of it. */
  told: string | null;
  hint: string | null;
  value: string;
  /** A question about the figure that was kept. */
  asked: ReactNode;
};

/** One figure. A page that is not rendered in the browser would bring each box twice, and this page is weighed. */
export function FigureBox({ at, indicator, group, label, before, last, told, hint, value, asked }: Props) {
  const row = `content.rows.${at}`;
  const name = `${row}.value`;
  return (
    <div className={`q${asked ? ' warn' : ''}`}>
      <label htmlFor={`f-${name}`}>{label}</label>
      <span className="last" id={`l-${at}`}>
        {before} <b className="b">{last}</b>
        {told && <span className="block">{told}</span>}
        {hint && <span className="block">{hint}</span>}
      </span>
      <span className="in">
        <input type="hidden" name={`${row}.indicator`} value={indicator} />
        {group && <input type="hidden" name={`${row}.group`} value={group} />}
        <input
          className="input"
          id={`f-${name}`}
          name={name}
          inputMode="numeric"
          dir="ltr"
          defaultValue={value}
          aria-describedby={`l-${at} e-${name}`}
        />
      </span>
      <div className="x">
        <FieldError name={name} />
        {asked}
      </div>
    </div>
  );
}
