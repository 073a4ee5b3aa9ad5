'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import { plainDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';

type Props = Omit<ComponentProps<'input'>, 'type' | 'defaultValue' | 'onChange'> & {
  locale: Locale;
  defaultValue?: string | undefined;
};

/**
 * The browser's own date control, wearing the date as the reader writes it ("24 Nov 2026") until it is touched,
 * because browsers show dates in their own language and order.
 */
export function DateInput({ locale, defaultValue = '', className = 'input', ...input }: Props) {
  const [value, setValue] = useState(defaultValue);
  useEffect(() => setValue(defaultValue), [defaultValue]);
  return (
    <span className="date">
      <input
        type="date"
        // a year has four figures: without this browsers take six
        max="9999-12-31"
        className={className}
        {...input}
        defaultValue={defaultValue}
        onChange={(event) => setValue(event.target.value)}
      />
      <span className="date-words" aria-hidden="true" suppressHydrationWarning>
        {plainDate(value, locale)}
      </span>
    </span>
  );
}
