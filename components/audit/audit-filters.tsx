import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { type Option, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters, PrintedFilters } from '#components/ui/filters.tsx';
import { policy } from '#lib/access/policy.ts';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { useActName } from './act-name.tsx';

const path = '/administration/audit';
const outcomes = ['done', 'denied'] as const;
const actions = Object.keys(policy).sort();

type Props = { words: Record<string, string>; operations: readonly Option[] };

export function AuditFilters({ words, operations }: Props) {
  const t = useTranslations('audit');
  const name = useActName();
  const narrowed = Boolean(words.actor || words.subject);
  const said = useSaid(words, operations);
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
      {!narrowed && <PrintedFilters said={said} />}
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
          besides={said}
        />
      )}
    </>
  );
}

/** The filters in words, for paper. */
function useSaid({ from, to, action, outcome, operation }: Props['words'], operations: Props['operations']) {
  const t = useTranslations('audit');
  const name = useActName();
  const locale = useLocale();
  const known = outcomes.find((one) => one === outcome);
  return [
    from && t('fromDay', { day: plainDate(from, locale) }),
    to && t('toDay', { day: plainDate(to, locale) }),
    action && name(action),
    known && t(`outcomes.${known}`),
    operations.find(({ value }) => value === operation)?.label,
  ].filter((word) => typeof word === 'string' && word !== '') as string[];
}
