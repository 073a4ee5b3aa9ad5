import { getLocale, getTranslations } from 'next-intl/server';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Overview } from '#lib/home/queries.ts';
import { percent } from '#lib/i18n/format.ts';

const marks = {
  dedicated: { tone: 'success', icon: 'full' },
  double: { tone: 'info', icon: 'half' },
  surge: { tone: 'info', icon: 'full' },
  vacant: { tone: 'critical', icon: 'vacant' },
} as const;

/** How the posts of the day are held. */
export async function CoverageOfPosts({ coverage }: { coverage: Overview['coverage'] }) {
  const [t, terms, locale] = [
    await getTranslations('home'),
    await getTranslations('terms'),
    await getLocale(),
  ];
  const total = Object.values(coverage).reduce((sum, count) => sum + count, 0);
  const kinds = (['dedicated', 'double', 'surge', 'vacant'] as const).filter((kind) => coverage[kind] > 0);
  return (
    <Table label={t('coverageTitle')} fixed tight>
      <TableHead hidden>
        <ColumnHead>{t('arrangement')}</ColumnHead>
        <ColumnHead>{t('posts')}</ColumnHead>
        <ColumnHead>{t('share')}</ColumnHead>
      </TableHead>
      <TableBody>
        {kinds.map((kind) => (
          <TableRow key={kind}>
            <RowHead>
              <Status {...marks[kind]}>{terms(`staffing.${kind}`)}</Status>
            </RowHead>
            <Cell numeric>{coverage[kind]}</Cell>
            <Cell numeric className="mute">
              {percent(coverage[kind] / Math.max(total, 1), locale)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
