'use client';

import type { FormEvent, ReactNode, Ref } from 'react';
import { FormErrors } from '#components/ui/field-error.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { FormSummary } from '#components/ui/form-summary.tsx';

export type PlainFormProps = FormPage & {
  /** The REST address, without `/api/v1`. */
  action: string;
  /** Where Enter leads; other buttons carry a `_to` of their own. */
  to: string;
  /** What each field is called; left out where the page can be asked, see labelsIn. */
  labels?: Record<string, string>;
  children: ReactNode;
};

type Joined = {
  ref: Ref<HTMLFormElement>;
  /** Whose page this is: the service worker keeps it for nobody else. */
  account: string;
  /** By what the service worker knows that a page it keeps is still right. */
  edition: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onInput?: () => void;
};

/**
 * A form that the browser posts by itself, with script or without: on a line that drops, what was answered is what is
 * kept. Its key makes a second post of the same words the first one's answer.
 */
export function PlainForm(props: PlainFormProps & Joined) {
  const {
    action,
    to,
    from,
    formKey,
    back,
    texts,
    labels = {},
    children,
    account,
    edition,
    ...joined
  } = props;
  return (
    <FormErrors value={{ fields: back?.fields ?? {}, texts: texts.fields }}>
      <form
        action={`/api/v1${action}`}
        method="post"
        autoComplete="off"
        data-account={account}
        data-edition={edition}
        {...joined}
      >
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" hidden name="_to" value={to} />
        <input type="hidden" name="_from" value={from} />
        <input type="hidden" name="_key" value={formKey} />
        {back && <FormSummary problem={back} texts={texts} labels={labels} />}
        {children}
      </form>
    </FormErrors>
  );
}
