import { useLocale, useTranslations } from 'next-intl';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters, PrintedFilters } from '#components/ui/filters.tsx';
import { appealTypes } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { nameOf } from '#lib/i18n/name-of.ts';

type Named = { id: string; nameEn: string; nameFr: string };
export type Choices = {
  years: readonly { year: number }[];
  countries: readonly Named[];
  operations: readonly Named[];
};
type Props = { words: Record<string, string>; year: string; choices: Choices };

export function AppealFilters({ words, year, choices }: Props) {
  const t = useTranslations('appeals.filters');
  const terms = useTranslations('terms.appealType');
  const locale = useLocale();
  const named = (list: readonly Named[]) =>
    list
      .map((it) => ({ value: it.id, label: nameOf(it, locale) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
  const years = choices.years.map((it) => ({ value: String(it.year), label: String(it.year) }));
  const known = years.some(({ value }) => value === year) || year === 'all';
  return (
    <Filters
      action="/appeals"
      label={t('label')}
      keep={{ sort: words.sort }}
      search={<Field name="q" type="search" label={t('q')} defaultValue={words.q ?? ''} className="grow" />}
    >
      <SelectField
        name="year"
        className="f2"
        label={t('year')}
        defaultValue={year}
        options={[
          ...(known ? [] : [{ value: year, label: year }]),
          ...years,
          { value: 'all', label: t('allYears') },
        ]}
      />
      <SelectField
        name="country"
        className="f2"
        label={t('country')}
        empty={t('allCountries')}
        defaultValue={words.country}
        options={named(choices.countries)}
      />
      <SelectField
        name="operation"
        className="f2"
        label={t('operation')}
        empty={t('allOperations')}
        defaultValue={words.operation}
        options={named(choices.operations)}
      />
      <SelectField
        name="type"
        className="f2"
        label={t('type')}
        empty={t('allTypes')}
        defaultValue={words.type}
        options={appealTypes.map((type) => ({ value: type, label: terms(type) }))}
      />
      <div className="f2 whitespace-nowrap">
        <CheckField name="gone" label={t('gone')} defaultChecked={words.gone === 'on'} />
        <CheckField name="silent" label={t('silent')} defaultChecked={words.silent === 'on'} />
      </div>
    </Filters>
  );
}

/** What narrows the list beyond its year, each to be taken away by itself. */
export function AppealsApplied({ words, year, choices, total }: Props & { total: number }) {
  const t = useTranslations('appeals');
  const quoted = useTranslations('common');
  const terms = useTranslations('terms.appealType');
  const locale = useLocale();
  const nameIn = (list: readonly Named[], id: string | undefined) => {
    const found = list.find((it) => it.id === id);
    return found && nameOf(found, locale);
  };
  const type = appealTypes.find((known) => known === words.type);
  const said = {
    q: words.q && quoted('quoted', { words: words.q }),
    country: nameIn(choices.countries, words.country) ?? words.country,
    operation: nameIn(choices.operations, words.operation) ?? words.operation,
    type: type && terms(type),
    gone: words.gone && t('filters.gone'),
    silent: words.silent && t('filters.silent'),
  };
  const filters = Object.entries(said).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith('/appeals', words, { [name]: null, cursor: null }) }] : [],
  );
  const besides = [year === 'all' ? t('filters.allYears') : year];
  if (filters.length === 0) return <PrintedFilters said={besides} />;
  const clear = addressWith('/appeals', { year: words.year ?? '', sort: words.sort ?? '' });
  const count = t('applied', { count: total });
  return <AppliedFilters count={count} filters={filters} clear={clear} besides={besides} />;
}
