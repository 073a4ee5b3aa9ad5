'use client';

import { useEffect, useRef } from 'react';
import { plainDate } from '#lib/i18n/format.ts';
import type { FormTexts, Refused } from './form-words.ts';

type Props = { problem: Refused; texts: FormTexts; labels: Record<string, string> };

/** Says why a form was refused, takes the focus, and leads to each field that needs a check. */
export function FormSummary({ problem, texts, labels }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  const fields = Object.entries(problem.fields);
  return (
    <div id="problem" ref={box} tabIndex={-1} role="alert" className="errsum">
      <h2>{fields.length > 0 ? texts.summary : said(problem, texts)}</h2>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, codes]) => (
            <li key={name}>
              <a href={`#f-${name}`}>
                {labels[name] ?? name}: {texts.fields[codes[0] ?? ''] ?? texts.fields.invalid}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const said = ({ code, values }: Refused, { refusals, locale }: FormTexts) =>
  (refusals[code] ?? refusals.unexpected ?? code).replace(/{(\w+)}/g, (_, name: string) => {
    const value = String(values?.[name] ?? '');
    return /^\d{4}-\d\d-\d\d$/.test(value) ? plainDate(value, locale) : value;
  });
