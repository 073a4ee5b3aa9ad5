import type { ComponentProps } from 'react';
import { described, FieldFrame, type FieldWords } from './field-frame.tsx';

type Own = 'name' | 'id' | 'className';
type InputProps = FieldWords & Omit<ComponentProps<'input'>, Own>;

/** A labelled line of text, e-mail, number… Numbers are typed: set inputMode, not type="number". */
export function Field({ name, id, label, hint, note, className, ...input }: InputProps) {
  const words = { name, id, label, hint, note, className };
  return (
    <FieldFrame {...words}>
      <input className="input" type="text" {...input} {...described(words)} />
    </FieldFrame>
  );
}

type AreaProps = FieldWords & Omit<ComponentProps<'textarea'>, Own>;

export function TextAreaField({ name, id, label, hint, note, className, ...area }: AreaProps) {
  const words = { name, id, label, hint, note, className };
  return (
    <FieldFrame {...words}>
      <textarea className="input" rows={5} {...area} {...described(words)} />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string };
type SelectProps = FieldWords &
  Omit<ComponentProps<'select'>, Own> & {
    options: readonly Option[];
    /** The choice of nothing, with an empty value: "All countries", "Choose". */
    empty?: string;
  };

export function SelectField({
  name,
  id,
  label,
  hint,

  note,
  className,
  options,
  empty,
  ...select
}: SelectProps) {
  const words = { name, id, label, hint, note, className };
  return (
    <FieldFrame {...words}>
      <select className="select" {...select} {...described(words)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
