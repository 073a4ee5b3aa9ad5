import type { ReactNode } from 'react';
import { DoorForm } from '#components/auth/door-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';

type Props = {
  form: FormPage;
  action: 'answer' | 'stop';
  token: string;
  /** What the page after it says. */
  to: 'correct' | 'left' | 'change' | 'stopped';
  language?: string;
  labels?: Record<string, string>;
  children: ReactNode;
};

/** A plain post, with or without JavaScript: the token travels in the form and stands in no address after it. */
export function AnswerForm({ form, action, token, to, language, labels = {}, children }: Props) {
  const { from, back, texts } = form;
  const lang = language ? `&lang=${encodeURIComponent(language)}` : '';
  return (
    <DoorForm action={`/api/v1/confirmations/${action}`} back={back} texts={texts} labels={labels}>
      <input type="hidden" name="_from" value={from} />
      <input type="hidden" name="_to" value={`/confirm/done?answer=${to}${lang}`} />
      <input type="hidden" name="token" value={token} />
      {action === 'answer' && <input type="hidden" name="answer" value={to} />}
      {children}
    </DoorForm>
  );
}
