'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef } from 'react';

type Props = { action: string; label: string; children: ReactNode };

/**
 * A GET form whose fields are the address. Before this script has arrived the browser sends it as it is;
 * afterwards choices and dates apply at once and empty fields stay out of the address. When a link changes the
 * address, the fields say what it says now, but for the one that is being typed in.
 */
export function FilterForm({ action, label, children }: Props) {
  const router = useRouter();
  const address = useSearchParams();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    for (const field of form.current?.elements ?? []) {
      if (field !== document.activeElement) showAddress(field, address);
    }
  }, [address]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value !== '') words.append(name, value);
    }
    router.push(words.size ? `${action}?${words}` : action, { scroll: false });
  }

  function applyChoice(event: ChangeEvent<HTMLFormElement>) {
    if (
      event.target.matches('select, [type=date], [type=checkbox], [type=radio]') &&
      !halfTyped(event.target)
    ) {
      event.currentTarget.requestSubmit();
    }
  }

  return (
    <search aria-label={label}>
      <form ref={form} className="filters" action={action} onSubmit={submit} onChange={applyChoice}>
        {children}
      </form>
    </search>
  );
}

/** While the year of a date is typed digit by digit, 0202 is a date too. */
const halfTyped = (field: EventTarget) =>
  field instanceof HTMLInputElement && field.type === 'date' && field.value !== '' && field.value < '1900';

function showAddress(field: Element, address: URLSearchParams) {
  if (field instanceof HTMLSelectElement) {
    const told = address.get(field.name) ?? '';
    if ([...field.options].some(({ value }) => value === told)) field.value = told;
  } else if (field instanceof HTMLInputElement && field.type !== 'hidden') {
    if (field.type === 'checkbox' || field.type === 'radio')
      field.checked = address.getAll(field.name).includes(field.value);
    else field.value = address.get(field.name) ?? field.defaultValue;
  }
}
