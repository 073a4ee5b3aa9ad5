import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { ImportShown } from './import-table.tsx';

/** How the columns of a file of records were understood, sheet by sheet: nothing is left out in silence. */
export function ImportColumns({ found: { id, mapping, status } }: { found: ImportShown }) {
  const t = useTranslations('imports.one');
  const kinds = useTranslations('imports.kinds');
  if (!mapping) return null;
  return (
    <ul className="note mt-2">
      {mapping.map(({ part, sheet, headerRow, columns, ignored }) => (
        <li key={part}>
          {t('understood', {
            sheet: sheet || kinds(part),
            row: String(headerRow),
            columns: Object.keys(columns).length,
          })}
          {ignored.length > 0 && `; ${t('ignoredColumns', { columns: ignored.length })}`}.{' '}
          {status === 'previewed' && <Link href={`/imports/${id}/columns?part=${part}`}>{t('remap')}</Link>}
        </li>
      ))}
    </ul>
  );
}
