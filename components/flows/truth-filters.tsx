import { useTranslations } from 'next-intl';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { addressWith } from '#lib/http/asked.ts';

type Words = Record<string, string>;
type Props = { words: Words; year: number; years: readonly number[] };
const path = '/funding';

export function TruthFilters({ words, year, years }: Props) {
  const t = useTranslations('funding.filters');
  const offered = [...new Set([year, ...years])].sort((a, b) => b - a).map(String);
  return (
    <Filters
      action={path}
      label={t('label')}
      keep={{ sort: words.sort }}
      search={<Field name="q" type="search" label={t('q')} defaultValue={words.q ?? ''} className="grow" />}
    >
      <SelectField
        name="year"
        className="f2"
        label={t('year')}
        defaultValue={String(year)}
        options={offered.map((it) => ({ value: it, label: it }))}
      />
      <SelectField
        name="known"
        className="f2"
        label={t('known')}
        empty={t('everywhere')}
        defaultValue={words.known}
        options={[{ value: 'true', label: t('knownOnly') }]}
      />
    </Filters>
  );
}

export function AppliedTruthFilters({ words, year, total }: { words: Words; year: number; total: number }) {
  const t = useTranslations('funding');
  const labels = {
    q: words.q && t('filters.words', { q: words.q }),
    known: words.known && t('filters.knownOnly'),
  };
  const filters = Object.entries(labels).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith(path, words, { [name]: null, cursor: null }) }] : [],
  );
  return (
    <AppliedFilters
      count={t('count', { count: total, year: String(year) })}
      filters={filters}
      clear={addressWith(path, { year: String(year), sort: words.sort ?? '' })}
    />
  );
}
