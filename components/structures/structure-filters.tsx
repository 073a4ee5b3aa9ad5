import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { linkTypes, structurePhases, structureTypes } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate } from '#lib/i18n/format.ts';

type Props = {
  words: Record<string, string>;
  day: string;
  list: boolean;
  countries: readonly Option[];
};

/** What both views are narrowed by; the address keeps the view and the line. */
export function StructureFilters({ words, day, list, countries }: Props) {
  const t = useTranslations('structures.filters');
  const terms = useTranslations('terms');
  const types = structureTypes.map((value) => ({ value, label: terms(`structureType.${value}`) }));
  const links = linkTypes.map((value) => ({ value, label: terms(`linkNoun.${value}`) }));
  const phases = structurePhases.map((value) => ({ value, label: terms(`phase.${value}`) }));
  return (
    <Filters
      action="/structures"
      label={t('label')}
      keep={{ view: words.view, line: words.line, sort: words.sort, organisation: words.organisation }}
      asOf={<DateField name="asOf" label={t('asOf')} defaultValue={day} className="asof" />}
      search={<Field name="q" type="search" label={t('find')} defaultValue={words.q} className="grow" />}
    >
      <SelectField
        name="operation"
        label={t('country')}
        options={countries}
        empty={t('allCountries', { count: countries.length })}
        defaultValue={words.operation}
        className="f2"
      />
      <SelectField
        name="type"
        label={t('type')}
        options={types}
        empty={t('allTypes')}
        defaultValue={words.type}
        className="f2"
      />
      <SelectField
        name="link"
        label={t('link')}
        options={links}
        empty={t('allLinks')}
        defaultValue={words.link}
        className="f2"
      />
      {list && (
        <SelectField
          name="phase"
          label={t('phase')}
          options={phases}
          empty={t('activePhases')}
          defaultValue={words.phase}
          className="f2"
        />
      )}
      {list && (
        <SelectField
          name="archived"
          label={t('archive')}
          options={[{ value: 'true', label: t('archivedOnly') }]}
          empty={t('notArchived')}
          defaultValue={words.archived}
          className="f2"
        />
      )}
    </Filters>
  );
}

type AppliedProps = Omit<Props, 'list'> & { total: number };

/** How many there are, and each word that narrows them, to be taken away by itself. */
export function AppliedStructureFilters({ words, day, countries, total }: AppliedProps) {
  const t = useTranslations('structures');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const labels: Record<string, (value: string) => string | undefined> = {
    q: (value) => t('filters.words', { q: value }),
    operation: (value) => countries.find((country) => country.value === value)?.label,
    type: (value) => structureTypes.filter((it) => it === value).map((it) => terms(`structureType.${it}`))[0],
    link: (value) => linkTypes.filter((it) => it === value).map((it) => terms(`linkNoun.${it}`))[0],
    phase: (value) => structurePhases.filter((it) => it === value).map((it) => terms(`phase.${it}`))[0],
    organisation: () => t('filters.organisation'),
    archived: () => t('filters.archivedOnly'),
  };
  const narrowing = Object.entries(labels).flatMap(([name, label]) => {
    const said = words[name] && label(words[name]);
    return said
      ? [{ label: said, href: addressWith('/structures', words, { [name]: null, cursor: null }) }]
      : [];
  });
  const { view = '', line = '', asOf = '' } = words;
  return (
    <AppliedFilters
      count={t('count', { count: total, date: plainDate(day, locale) })}
      filters={narrowing}
      clear={addressWith('/structures', { view, line, asOf })}
      day={day}
    />
  );
}
