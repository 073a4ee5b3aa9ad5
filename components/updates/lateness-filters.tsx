import { useLocale, useTranslations } from 'next-intl';
import { SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { reportingRhythms, updateStatuses } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { LatenessScreen } from '#lib/updates/lateness/queries.ts';

type Props = { words: Record<string, string>; list: LatenessScreen };

export const latenessPath = '/updates/lateness';

export function LatenessFilters({ words, list }: Props) {
  const t = useTranslations('lateness.filters');
  const terms = useTranslations('terms');
  const locale = useLocale();
  return (
    <Filters
      action={latenessPath}
      label={t('label')}
      keep={{ sort: words.sort }}
      search={
        <SelectField
          name="operation"
          className="grow"
          label={t('operation')}
          empty={t('allOperations')}
          defaultValue={words.operation}
          options={list.operations.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
        />
      }
    >
      <SelectField
        name="status"
        className="f2"
        label={t('status')}
        empty={t('any')}
        defaultValue={words.status}
        options={updateStatuses.map((it) => ({ value: it, label: terms(`updateStatus.${it}`) }))}
      />
      <SelectField
        name="rhythm"
        className="f2"
        label={t('rhythm')}
        empty={t('any')}
        defaultValue={words.rhythm}
        options={reportingRhythms.map((it) => ({ value: it, label: terms(`reportingRhythm.${it}`) }))}
      />
      <SelectField
        name="by"
        className="f2"
        label={t('by')}
        defaultValue={words.by ?? 'operation'}
        options={(['operation', 'structure'] as const).map((it) => ({ value: it, label: t(`byWhom.${it}`) }))}
      />
    </Filters>
  );
}

export function AppliedLatenessFilters({ words, list }: Props) {
  const t = useTranslations('lateness');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const operation = list.operations.find(({ id }) => id === words.operation);
  const status = updateStatuses.find((it) => it === words.status);
  const rhythm = reportingRhythms.find((it) => it === words.rhythm);
  const said = {
    operation: operation && nameOf(operation, locale),
    status: status && t('withState', { status: terms(`updateStatus.${status}`) }),
    rhythm: rhythm && terms(`reportingRhythm.${rhythm}`),
    by: words.by === 'structure' && t('filters.byWhom.structure'),
  };
  const filters = Object.entries(said).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith(latenessPath, words, { [name]: null, cursor: null }) }] : [],
  );
  return (
    <AppliedFilters
      count={t('count', { count: list.total })}
      filters={filters}
      clear={addressWith(latenessPath, { sort: words.sort ?? '' })}
    />
  );
}
