import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DecisionBar } from '#components/ui/decision-bar.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';

type Props = {
  /** None: the list is only read. */
  form: FormPage | null;
  /** The list's address after its question mark, for "all that match". */
  query: string;
  total: number;
  children: ReactNode;
};

/** Submissions as a form whose ticked rows go to a preview. The ids travel in its body, never in an address. */
export function AssignSelection({ form, query, total, children }: Props) {
  const t = useTranslations('assign');
  if (!form) return children;
  return (
    <Form {...form} action="/review-selections" to="/submissions/assign/{id}" labels={{ ids: t('rows') }}>
      <input type="hidden" name="query" value={query} />
      {children}
      <DecisionBar
        label={t('rows')}
        context={
          <label className="chk">
            <input type="checkbox" name="all" />
            <span>{t('all', { count: total })}</span>
          </label>
        }
      >
        <Button tone="primary">{t('choose')}</Button>
      </DecisionBar>
    </Form>
  );
}
