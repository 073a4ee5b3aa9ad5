'use client';

import type { ReactNode } from 'react';
import { FormErrors } from '#components/ui/field-error.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { FormSummary } from '#components/ui/form-summary.tsx';

type Props = Pick<FormPage, 'back' | 'texts'> & {
  action: string;
  labels?: Record<string, string>;
  children: ReactNode;
};

/** A form that opens or closes a session: always a plain post, since what it changes is a cookie. */
export function DoorForm({ action, back, texts, labels, children }: Props) {
  return (
    <FormErrors value={{ fields: back?.fields ?? {}, texts: texts.fields }}>
      <form action={action} method="post">
        {back && <FormSummary problem={back} texts={texts} labels={labels ?? {}} />}
        {children}
      </form>
    </FormErrors>
  );
}
