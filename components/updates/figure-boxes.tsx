'use client';

import type { ReactNode } from 'react';
import { FieldError } from '#components/ui/field-error.tsx';

export type Box = {
  indicator: string;
  group?: string;
  label: string;
  last: string;
  /** What the 5W says of it. */
  told?: string;
  hint?: string;
  value: string;
  /** A question about the figure that was kept. */
  asked?: ReactNode;
};
type Words = { before: string; source: string };
type Section = { name: string; title: string; boxes: Box[] };

/**
 * The figures of a step, numbered through all sections. A page that is not rendered in the browser would bring each box
 * twice, and this page is weighed. `before` stands before the last period's figure, `source` before what the 5W says.
 */
export function FigureBoxes({ sections, before, source }: { sections: Section[] } & Words) {
  return sections.map(({ name, title, boxes }, at) => {
    const first = sections.slice(0, at).reduce((sum, section) => sum + section.boxes.length, 0);
    return (
      <section key={name} aria-labelledby={`s-${name}`}>
        <h2 className="fsec" id={`s-${name}`}>
          {title}
        </h2>
        {boxes.map((box, number) => (
          <FigureBox
            key={`${box.indicator} ${box.group}`}
            at={first + number}
            before={before}
            source={source}
            {...box}
          />
        ))}
      </section>
    );
  });
}

type BoxProps = Box & Words & { at: number };

function FigureBox({
  at,
  indicator,
  group,
  label,
  before,
  last,
  source,
  told,
  hint,
  value,
  asked,
}: BoxProps) {
  const row = `content.rows.${at}`;
  const name = `${row}.value`;
  return (
    <div className={`q${asked ? ' warn' : ''}`}>
      <label htmlFor={`f-${name}`}>{label}</label>
      <span className="last" id={`l-${at}`}>
        {before} <b className="b">{last}</b>
        {told && (
          <span className="block">
            {source}{' '}
            <b className="b">
              <bdi>{told}</bdi>
            </b>
          </span>
        )}
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
