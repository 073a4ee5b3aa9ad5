'use client';

import { createContext, useContext, useEffect } from 'react';
import { Icon } from './icon.tsx';

/** The errors of the form around, by field name, and their words by code. */
export const FormErrors = createContext<{ fields: Record<string, string[]>; texts: Record<string, string> }>({
  fields: {},
  texts: {},
});

/** What is wrong with one field, beside it. The field has the id `f-<name>` and names `e-<name>` as its description. */
export function FieldError({ name }: { name: string }) {
  const { fields, texts } = useContext(FormErrors);
  const code = fields[name]?.[0];
  useEffect(() => {
    const field = document.getElementById(`f-${name}`);
    if (code) field?.setAttribute('aria-invalid', 'true');
    else field?.removeAttribute('aria-invalid');
  }, [code, name]);
  if (!code) return null;
  return (
    <span className="emsg" id={`e-${name}`}>
      <Icon name="octagon" />
      {texts[code] ?? texts.invalid}
    </span>
  );
}
