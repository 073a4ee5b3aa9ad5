import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { SavedViewShown } from '#lib/roster/views/schema.ts';

/** Views under their names; one's own can be changed. */
export function ViewList({ views, label }: { views: readonly SavedViewShown[]; label: string }) {
  const t = useTranslations('views');
  return (
    <Table label={label} records tight>
      <TableHead hidden>
        <ColumnHead>{t('name')}</ColumnHead>
        <ColumnHead>{t('sharedWith')}</ColumnHead>
        <ColumnHead>{t('edit')}</ColumnHead>
      </TableHead>
      <TableBody>
        {views.map((view) => (
          <TableRow key={view.id}>
            <RowHead>
              <Link className="row" href={view.query ? `/roster?${view.query}` : '/roster'}>
                {view.name}
              </Link>
            </RowHead>
            <Cell>
              <Shared view={view} />
            </Cell>
            <Cell className="end">
              {view.own && (
                <Link href={`/roster/views/${view.id}`} aria-label={t('editOne', { name: view.name })}>
                  {t('edit')}
                </Link>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Shared({ view }: { view: SavedViewShown }) {
  const t = useTranslations('views');
  const names = useTranslations('accounts.role');
  const locale = useLocale();
  if (view.sharedWith.length === 0) return <span className="mute">{t('private')}</span>;
  const roles = new Intl.ListFormat(locale, { type: 'unit' }).format(
    view.sharedWith.map((role) => names(role)),
  );
  return <span className="mute">{t('shared', { roles })}</span>;
}
