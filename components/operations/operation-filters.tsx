import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate } from '#lib/i18n/format.ts';

type Props = { words: Record<string, string>; day: string; countries: readonly Option[] };

export function OperationFilters({ words, day, countries }: Props) {
  const t = useTranslations('operations.filters');
  return (
    <Filters
      action="/operations"
      label={t('label')}
      keep={{ sort: words.sort }}
      asOf={<DateField name="asOf" label={t('asOf')} defaultValue={day} className="asof" />}
      search={<Field name="q" type="search" label={t('find')} defaultValue={words.q} className="grow" />}
    >
      <SelectField
        name="country"
        label={t('country')}
        options={countries}
        empty={t('allCountries', { count: countries.length })}
        defaultValue={words.country}
        className="f2"
      />
      <SelectField
        name="closed"
        label={t('closed')}
        options={[{ value: 'true', label: t('withClosed') }]}
        empty={t('openOnly')}
        defaultValue={words.closed}
        className="f2"
      />
    </Filters>
  );
}

/** How many there are, and each word that narrows them, to be taken away by itself. */
export function AppliedOperationFilters({ words, day, countries, total }: Props & { total: number }) {
  const t = useTranslations('operations');
  const locale = useLocale();
  const labels: Record<string, (value: string) => string | undefined> = {
    q: (value) => t('filters.words', { q: value }),
    country: (value) => countries.find((country) => country.value === value)?.label ?? value,
    closed: () => t('filters.closed'),
  };
  const narrowing = Object.entries(labels).flatMap(([name, label]) => {
    const said = words[name] && label(words[name]);
    return said
      ? [{ label: said, href: addressWith('/operations', words, { [name]: null, cursor: null }) }]
      : [];
  });
  const count = words.closed
    ? t('countAll', { count: total })
    : t('count', { count: total, date: plainDate(day, locale) });
  const { asOf = '', sort = '' } = words;
  return (
    <AppliedFilters
      count={count}
      filters={narrowing}
      clear={addressWith('/operations', { asOf, sort })}
      day={day}
    />
  );
}
