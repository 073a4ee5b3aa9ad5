import { useLocale, useTranslations } from 'next-intl';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { peopleGroups } from '#db/enums.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { SeriesScreen } from '#lib/updates/series/queries.ts';

type Props = { words: Record<string, string>; list: SeriesScreen; view: 'operations' | 'indicators' };

export const seriesPath = '/updates/series';

export function SeriesFilters({ words, list, view }: Props) {
  const t = useTranslations('series.filters');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const months = ['from', 'to'] as const;
  const { indicators, operations, rhythms } = list;
  return (
    <Filters
      action={seriesPath}
      label={t('label')}
      keep={{ view: words.view, scale: words.scale }}
      search={
        view === 'operations' ? (
          <SelectField
            name="indicator"
            className="grow"
            label={t('indicator')}
            defaultValue={words.indicator ?? 'eore_people'}
            options={indicators.map((it) => ({
              value: it.code,
              label: t('option', { section: sectionOf(it.section, terms), name: nameOf(it, locale) }),
            }))}
          />
        ) : undefined
      }
    >
      <SelectField
        name="operation"
        className="f2"
        label={t('operation')}
        {...(view === 'operations' && { empty: t('allOperations') })}
        defaultValue={words.operation}
        options={operations.map((it) => ({ value: it.id, label: nameOf(it, locale) }))}
      />
      <SelectField
        name="group"
        className="f2"
        label={t('group')}
        empty={t('allGroups')}
        defaultValue={words.group}
        options={peopleGroups.map((it) => ({ value: it, label: terms(`peopleGroup.${it}`) }))}
      />
      <SelectField
        name="rhythm"
        className="f2"
        label={t('rhythm')}
        defaultValue={words.rhythm ?? 'monthly'}
        options={rhythms.map((it) => ({ value: it, label: terms(`reportingRhythm.${it}`) }))}
      />
      <SelectField
        name="by"
        className="f2"
        label={t('by')}
        defaultValue={words.by ?? 'operation'}
        options={(['operation', 'structure'] as const).map((it) => ({ value: it, label: t(`byWhom.${it}`) }))}
      />
      {months.map((name) => (
        <Field
          key={name}
          name={name}
          className="f2"
          label={t(name)}
          placeholder={t('monthHint')}
          defaultValue={words[name] ?? list[name === 'from' ? 'since' : 'until'].slice(0, 7)}
        />
      ))}
    </Filters>
  );
}

type Terms = ReturnType<typeof useTranslations<'terms'>>;
const sectionOf = (section: string, terms: Terms) =>
  terms(`indicatorSection.${section}` as Parameters<Terms>[0]);
