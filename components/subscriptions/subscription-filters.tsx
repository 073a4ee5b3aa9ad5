import { useTranslations } from 'next-intl';
import { Field, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { addressWith } from '#lib/http/asked.ts';
import { digestLocales, listedStatuses } from '#lib/subscriptions/schema.ts';

const path = '/administration/subscribers';

export function SubscriptionFilters({ words, total }: { words: Record<string, string>; total: number }) {
  const t = useTranslations('subscribers');
  const [languages, quoted] = [useTranslations('accounts.locale'), useTranslations('common')];
  const status = listedStatuses.find((one) => one === words.status);
  const language = digestLocales.find((one) => one === words.locale);
  const without = (name: string) => addressWith(path, words, { [name]: null, cursor: null });
  const applied = [
    ...(words.q ? [{ label: quoted('quoted', { words: words.q }), href: without('q') }] : []),
    ...(status ? [{ label: t(`statuses.${status}`), href: without('status') }] : []),
    ...(language ? [{ label: languages(language), href: without('locale') }] : []),
  ];
  return (
    <>
      <Filters
        action={path}
        label={t('title')}
        keep={{ sort: words.sort }}
        search={<Field name="q" type="search" label={t('search')} defaultValue={words.q} className="grow" />}
      >
        <SelectField
          name="status"
          label={t('status')}
          empty={t('every')}
          defaultValue={status ?? ''}
          options={listedStatuses.map((one) => ({ value: one, label: t(`statuses.${one}`) }))}
          className="f2"
        />
        <SelectField
          name="locale"
          label={t('language')}
          empty={t('every')}
          defaultValue={language ?? ''}
          options={digestLocales.map((one) => ({ value: one, label: languages(one) }))}
          className="f2"
        />
      </Filters>
      <AppliedFilters count={t('count', { count: total })} filters={applied} clear={path} />
    </>
  );
}
