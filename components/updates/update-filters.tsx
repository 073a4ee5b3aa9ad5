import { useLocale, useTranslations } from 'next-intl';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { updateStatuses } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { UpdatesScreen } from '#lib/updates/queries.ts';

type Props = { words: Record<string, string>; list: UpdatesScreen };

export function UpdateFilters({ words, list }: Props) {
  const t = useTranslations('updates');
  const terms = useTranslations('terms.updateStatus');
  const locale = useLocale();
  const operation = list.operations.find((it) => it.id === words.operation);
  const status = updateStatuses.find((it) => it === words.status);
  const said = {
    operation: operation ? nameOf(operation, locale) : words.operation,
    status: status && terms(status),
    month: words.month,
  };
  const filters = Object.entries(said).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith('/updates', words, { [name]: null, cursor: null }) }] : [],
  );
  return (
    <>
      <Filters
        action="/updates"
        label={t('filters.label')}
        keep={{ sort: words.sort, queue: words.queue }}
        search={
          <Field
            name="month"
            label={t('filters.month')}
            placeholder={t('filters.monthHint')}
            defaultValue={words.month ?? ''}
          />
        }
      >
        <SelectField
          name="operation"
          className="f2"
          label={t('filters.operation')}
          empty={t('filters.allOperations')}
          defaultValue={words.operation}
          options={list.operations.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
        />
        <SelectField
          name="status"
          className="f2"
          label={t('filters.status')}
          empty={t('filters.allStatuses')}
          defaultValue={words.status}
          options={updateStatuses.map((it) => ({ value: it, label: terms(it) }))}
        />
      </Filters>
      <AppliedFilters
        count={t('applied', { count: list.total })}
        filters={filters}
        clear={addressWith('/updates', { queue: words.queue ?? '', sort: words.sort ?? '' })}
      />
    </>
  );
}
