import type { ComponentProps, ReactNode } from 'react';
import { FieldError } from './field-error.tsx';
import type { FieldWords } from './field-frame.tsx';

type CheckProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & { label: ReactNode; id?: string };

/** One box to tick. */
export function CheckField({ label, ...input }: CheckProps) {
  return (
    <label className="chk">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}

type ChoicesProps = FieldWords & {
  /** Radio buttons, or boxes that may be ticked together. */
  kind?: 'radio' | 'checkbox';
  options: readonly { value: string; label: ReactNode }[];
  chosen?: readonly string[];
  /** A long list scrolls inside its own frame. */
  long?: boolean;
  /** One below the other, for choices that say more than a word. */
  stacked?: boolean;
};

/** A short list of choices, all of them in sight. */
export function ChoiceField({ kind = 'radio', options, chosen = [], long, stacked, ...words }: ChoicesProps) {
  const { name, id = `f-${name}`, label, hint, className = '' } = words;
  return (
    <fieldset
      className={`fld ${className}`}
      id={id}
      tabIndex={-1}
      aria-describedby={hint ? `${id}-hint e-${name}` : `e-${name}`}
    >
      <legend className="lab">{label}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className={long ? 'chklist' : stacked ? 'grid' : 'contents'}>
        {options.map((option) => (
          <label className="chk" key={option.value}>
            <input
              type={kind}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <FieldError name={name} />
    </fieldset>
  );
}
