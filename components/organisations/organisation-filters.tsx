import { useTranslations } from 'next-intl';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { AppliedFilters, Filters } from '#components/ui/filters.tsx';
import { addressWith } from '#lib/http/asked.ts';

type Props = { words: Record<string, string>; types: readonly Option[]; total: number };

export function OrganisationFilters({ words, types, total }: Props) {
  const t = useTranslations('organisations');
  const path = '/organisations';
  const { q, type } = words;
  const label = types.find((it) => it.value === type)?.label ?? type;
  const without = (name: string) => addressWith(path, words, { [name]: null, cursor: null });
  const narrowing = [
    ...(q ? [{ label: t('filters.words', { q }), href: without('q') }] : []),
    ...(label ? [{ label, href: without('type') }] : []),
  ];
  return (
    <>
      <Filters
        action={path}
        label={t('filters.label')}
        keep={{ sort: words.sort }}
        search={<Field name="q" type="search" label={t('filters.find')} defaultValue={q} className="grow" />}
      >
        <SelectField
          name="type"
          label={t('filters.type')}
          options={types}
          empty={t('filters.allTypes')}
          defaultValue={type}
          className="f2"
        />
      </Filters>
      <AppliedFilters count={t('count', { count: total })} filters={narrowing} clear={path} />
    </>
  );
}
