import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { type Option, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { policy } from '#lib/access/policy.ts';
import { addressWith } from '#lib/http/asked.ts';
import { useActName } from './act-name.tsx';

const path = '/administration/audit';
const outcomes = ['done', 'denied'] as const;
const actions = Object.keys(policy).sort();

type Props = { words: Record<string, string>; operations: readonly Option[] };

export function AuditFilters({ words, operations }: Props) {
  const t = useTranslations('audit');
  const name = useActName();
  const narrowed = Boolean(words.actor || words.subject);
  return (
    <>
      <Filters action={path} label={t('title')} keep={{ actor: words.actor, subject: words.subject }}>
        <DateField name="from" label={t('from')} defaultValue={words.from} className="f2" />
        <DateField name="to" label={t('to')} defaultValue={words.to} className="f2" />
        <SelectField
          name="action"
          label={t('action')}
          empty={t('everyAction')}
          defaultValue={words.action ?? ''}
          options={actions.map((action) => ({ value: action, label: name(action) }))}
          className="f2"
        />
        <SelectField
          name="outcome"
          label={t('outcome')}
          empty={t('everyOutcome')}
          defaultValue={words.outcome ?? ''}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
          className="f2"
        />
        <SelectField
          name="operation"
          label={t('operation')}
          empty={t('everyOperation')}
          defaultValue={words.operation ?? ''}
          options={operations}
          className="f2"
        />
      </Filters>
      {narrowed && (
        <AppliedFilters
          count=""
          filters={[
            {
              label: t('narrowed'),
              href: addressWith(path, words, { actor: null, subject: null, cursor: null }),
            },
          ]}
          clear={path}
        />
      )}
    </>
  );
}
