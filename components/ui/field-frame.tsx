import type { ReactNode } from 'react';
import { FieldError } from './field-error.tsx';

export type FieldWords = {
  /** The name in the form, once on a page unless `id` tells two apart. */
  name: string;
  /** The element's id; `f-<name>`, where the list of errors leads, unless given. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  /** Said after the label, for the few that may stay empty. */
  note?: ReactNode;
  className?: string | undefined;
};

/** Label above, hint below it, and below the control what the form around says is wrong with it. */
export function FieldFrame({ children, ...words }: FieldWords & { children: ReactNode }) {
  const { name, id = `f-${name}`, label, hint, note, className = '' } = words;
  return (
    <div className={`fld ${className}`}>
      <label htmlFor={id}>
        {label}
        {note && <span className="fnote"> ({note})</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
      <FieldError name={name} />
    </div>
  );
}

/** Ties a control to its label, its hint and its error. */
export function described({ name, id = `f-${name}`, hint }: FieldWords) {
  return { id, name, 'aria-describedby': hint ? `${id}-hint e-${name}` : `e-${name}` };
}
