import { useTranslations } from 'next-intl';
import { Tabs } from '#components/ui/tabs.tsx';
import { type ImportOutcome, importOutcomes } from '#db/enums.ts';
import type { ImportShown } from './import-table.tsx';

type Props = {
  id: string;
  counts: ImportShown['counts'];
  outcome: ImportOutcome | undefined;
  toCheck: boolean;
};

/** The rows of a file by what becomes of them; those worth a look have a tab where there are any. */
export function RowTabs({ id, counts, outcome, toCheck }: Props) {
  const t = useTranslations('imports.tabs');
  const path = `/imports/${id}`;
  const counted = importOutcomes.map((each) => ({
    each,
    count: (counts[each] ?? 0) + (each === 'gone' ? (counts.left ?? 0) : 0),
  }));
  const doubtful = counts.toCheck ?? 0;
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const views = [
    { href: path, label: t('all'), count: all, current: !outcome && !toCheck },
    ...counted.map(({ each, count }) => ({
      href: `${path}?outcome=${each}`,
      label: t(each),
      count,
      current: outcome === each,
    })),
    { href: `${path}?toCheck=on`, label: t('toCheck'), count: doubtful, current: toCheck },
  ];
  return <Tabs label={t('label')} views={doubtful > 0 || toCheck ? views : views.slice(0, -1)} />;
}
