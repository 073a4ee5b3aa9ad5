import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { integrationAnswers, integrationItems } from '#db/enums.ts';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate } from '#lib/i18n/format.ts';

type Words = Record<string, string>;
const path = '/operations/integration';

export function IntegrationFilters({ words, day }: { words: Words; day: string }) {
  const t = useTranslations('operations');
  const terms = useTranslations('terms');
  return (
    <Filters
      action={path}
      label={t('integration.filter')}
      keep={{ sort: words.sort }}
      asOf={<DateField name="asOf" label={t('filters.asOf')} defaultValue={day} className="asof" />}
      search={
        <Field name="q" type="search" label={t('filters.find')} defaultValue={words.q} className="grow" />
      }
    >
      <SelectField
        name="item"
        label={t('integration.item')}
        options={integrationItems.map((it) => ({ value: it, label: terms(`integrationShort.${it}`) }))}
        empty={t('integration.anyItem')}
        defaultValue={words.item}
        className="f2"
      />
      <SelectField
        name="answer"
        label={t('integration.answer')}
        options={integrationAnswers.map((it) => ({ value: it, label: terms(`integrationAnswer.${it}`) }))}
        empty={t('integration.anyAnswer')}
        defaultValue={words.answer}
        className="f2"
      />
    </Filters>
  );
}

export function AppliedIntegration({ words, day, total }: { words: Words; day: string; total: number }) {
  const t = useTranslations('operations');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const item = integrationItems.find((it) => it === words.item);
  const answer = integrationAnswers.find((it) => it === words.answer);
  const labels = {
    q: words.q && t('filters.words', { q: words.q }),
    item: item && terms(`integrationShort.${item}`),
    answer: answer && terms(`integrationAnswer.${answer}`),
  };
  const filters = Object.entries(labels).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith(path, words, { [name]: null, cursor: null }) }] : [],
  );
  const { asOf = '', sort = '' } = words;
  return (
    <AppliedFilters
      count={t('count', { count: total, date: plainDate(day, locale) })}
      filters={filters}
      clear={addressWith(path, { asOf, sort })}
    />
  );
}
