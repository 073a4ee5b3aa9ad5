import { useLocale, useTranslations } from 'next-intl';
import { AppliedFilters } from '#components/ui/filters.tsx';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate } from '#lib/i18n/format.ts';

type Props = { path: string; words: Record<string, string>; total: number };

/** What narrows the page: chosen in its tables, taken away here. */
export function AppliedActivityFilters({ path, words, total }: Props) {
  const t = useTranslations('activities');
  const locale = useLocale();
  const month = words.month && plainDate(`${words.month}-01`, locale, 'wholeMonth');
  const said = { organisation: words.organisation, place: words.place, activity: words.activity, month };
  const filters = Object.entries(said).flatMap(([name, label]) =>
    label ? [{ label, href: addressWith(path, words, { [name]: null, cursor: null }) }] : [],
  );
  return <AppliedFilters count={t('count', { count: total })} filters={filters} clear={path} />;
}
