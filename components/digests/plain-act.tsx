import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { FormPage } from '#components/ui/form.tsx';

type Props = {
  form: FormPage;
  /** The REST address, without `/api/v1`. */
  action: string;
  to: string;
  children: ReactNode;
};

/** A form of buttons alone, for lists with many of them: posted by the browser itself, no script for each. */
export function PlainAct({ form, action, to, children }: Props) {
  return (
    <form method="post" action={`/api/v1${action}`} className="inline">
      <input type="hidden" name="_from" value={form.from} />
      <input type="hidden" name="_to" value={to} />
      {children}
    </form>
  );
}

type ActProps = { name?: string; value?: string; label: string; children: ReactNode };

export function PlainButton({ name, value, label, children }: ActProps) {
  return (
    <Button tone="quiet" small aria-label={label} title={label} {...(name && { name, value })}>
      {children}
    </Button>
  );
}
