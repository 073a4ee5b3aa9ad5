'use client';

import { useRouter } from 'next/navigation';
import type { ChangeEvent, FormEvent, ReactNode } from 'react';

type Props = { action: string; label: string; children: ReactNode };

/**
 * A GET form whose fields are the address. Before this script has arrived the browser sends it as it is;
 * afterwards choices and dates apply at once and empty fields stay out of the address.
 */
export function FilterForm({ action, label, children }: Props) {
  const router = useRouter();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value !== '') words.append(name, value);
    }
    router.push(words.size ? `${action}?${words}` : action, { scroll: false });
  }

  function applyChoice(event: ChangeEvent<HTMLFormElement>) {
    if (event.target.matches('select, [type=date], [type=checkbox], [type=radio]')) {
      event.currentTarget.requestSubmit();
    }
  }

  return (
    <search aria-label={label}>
      <form className="filters" action={action} onSubmit={submit} onChange={applyChoice}>
        {children}
      </form>
    </search>
  );
}
