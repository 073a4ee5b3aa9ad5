import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DecisionBar } from '#components/ui/decision-bar.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { kindsOf } from '#lib/roster/bulk/schema.ts';
import { pathWith } from '../roster-address.ts';

type Props = {
  list: keyof typeof kindsOf;
  /** None: the list is only read. */
  form: FormPage | null;
  params: Record<string, string | undefined>;
  total: number;
  children: ReactNode;
};

/** A list as a form whose ticked rows go to a preview. The ids travel in its body, never in an address. */
export function Selection({ list, form, params, total, children }: Props) {
  const t = useTranslations('bulk');
  if (!form) return children;
  const rows = t(list === 'people' ? 'people' : 'rows');
  const { cursor: _cursor, person: _person, select: _select, ...filter } = params;
  return (
    <Form {...form} action="/bulk-selections" to="/roster/bulk/{id}" labels={{ ids: rows }}>
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="query" value={pathWith('', filter).slice(1)} />
      {children}
      <DecisionBar
        label={rows}
        context={
          <label className="chk">
            <input type="checkbox" name="all" />
            <span>{t('all', { count: total })}</span>
          </label>
        }
      >
        {kindsOf[list].map((kind) => (
          <Button key={kind} name="act" value={kind}>
            {t(`acts.${kind}`)}
          </Button>
        ))}
      </DecisionBar>
    </Form>
  );
}
