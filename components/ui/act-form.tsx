import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Form, type FormPage } from './form.tsx';

type Props = {
  form: FormPage;
  action: string;
  /** Values that go with it, unseen. */
  values?: Record<string, string>;
  to?: string;
  tone?: 'primary' | 'danger' | 'quiet';
  small?: boolean;
  /** Says what is acted upon, where the words on the button do not. */
  label?: string;
  children: ReactNode;
};

/** One button that does one thing. What it is refused with stands on top of the page: see RefusedAct. */
export function ActForm({ form, action, values = {}, to, tone, small, label, children }: Props) {
  return (
    <Form {...form} back={null} action={action} {...(to && { to })} className="inline">
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...(tone && { tone })} {...(small && { small })} aria-label={label}>
        {children}
      </Button>
    </Form>
  );
}
