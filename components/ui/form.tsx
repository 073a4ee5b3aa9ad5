'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { destination } from '#lib/client/destination.ts';
import { Problem } from '#lib/client/problem.ts';
import { type Attempt, nextAttempt, sendForm } from '#lib/client/send-form.ts';
import { Providers } from '../providers.tsx';
import { FormErrors } from './field-error.tsx';
import { FormSummary } from './form-summary.tsx';
import type { FormTexts, Refused } from './form-words.ts';

/** What every page gives its forms: see lib/http/form-page.ts. */
export type FormPage = { from: string; formKey: string; back: Refused | null; texts: FormTexts };

type Props = FormPage & {
  /** The REST address, without `/api/v1`. */
  action: string;
  method?: 'POST' | 'PATCH' | 'DELETE';
  /** Where to go when it is done; `{id}` stands for a field of the answer. None: read this page anew. */
  to?: string;
  /** Name of each field for the list of errors. */
  labels?: Record<string, string>;
  encType?: 'multipart/form-data';
  /** A refusal reads the page anew: it shows what changed meanwhile, and the next press goes on from there. */
  keepUp?: boolean;
  /** Where somebody was faster, the page shows what they wrote: the form goes to it as a plain post would. */
  staleToPage?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * The one way to write. It is a plain HTML form: without JavaScript the browser posts it and the page comes back
 * with the errors. With JavaScript the same fields go to the same address, and nothing typed is ever lost.
 */
export function Form(props: Props) {
  return (
    <Providers>
      <SendingForm {...props} />
    </Providers>
  );
}

function SendingForm(props: Props) {
  const {
    action,
    method = 'POST',
    to,
    from,
    formKey,
    back,
    texts,
    labels,
    keepUp,
    staleToPage,
    children,
    ...rest
  } = props;
  const router = useRouter();
  const attempt = useRef<Attempt | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const address = `/api/v1${action}`;

  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn(data: FormData) {
      const words = JSON.stringify([...data].map(([name, value]) => [name, String(value)]));
      attempt.current = nextAttempt(attempt.current, words);
      return sendForm(method, address, data, attempt.current.key);
    },
    retry: (failures, problem) => failures < 3 && (problem as Problem).code === 'offline',
    onSuccess(answer) {
      attempt.current = null;
      router.push(destination(to ?? from, answer));
      router.refresh();
    },
    onError(problem) {
      if (keepUp && (problem as Problem).code !== 'offline') router.refresh();
      if (staleToPage && (problem as Problem).code === 'stale') form.current?.submit();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    mutate(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
  }

  const problem = refusedWith(error) ?? (isSuccess || isPending ? null : back);
  return (
    <FormErrors value={{ fields: problem?.fields ?? {}, texts: texts.fields }}>
      <form ref={form} action={address} method="post" onSubmit={submit} aria-busy={isPending} {...rest}>
        <input type="hidden" name="_from" value={from} />
        <input type="hidden" name="_key" value={formKey} />
        <input type="hidden" name="_to" value={to ?? from} />
        {problem && <FormSummary problem={problem} texts={texts} labels={labels ?? {}} />}
        {children}
      </form>
    </FormErrors>
  );
}

function refusedWith(error: Error | null): Refused | null {
  if (!error) return null;
  if (!(error instanceof Problem)) return { code: 'unexpected', fields: {} };
  const { code, fields, values, reference } = error;
  return { code, fields, values: reference ? { ...values, reference } : values };
}
