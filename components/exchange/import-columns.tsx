import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { ImportShown } from './import-table.tsx';

/** How the columns of a file were understood, sheet by sheet: nothing is left out in silence. */
export function ImportColumns({ found }: { found: ImportShown }) {
  const t = useTranslations('imports.one');
  const { id, mapping, status, covers } = found;
  const unused = (sheet: string) => covers.unused?.find((each) => each.sheet === sheet)?.columns ?? [];
  const list = (sheet: string) => <bdi>{unused(sheet).join(', ')}</bdi>;
  if (!mapping)
    return (
      unused('').length > 0 && (
        <p className="note mt-2">{t.rich('unusedColumns', { list: () => list('') })}</p>
      )
    );
  return (
    <ul className="note mt-2">
      {mapping.map(({ part, sheet, headerRow, columns }) => (
        <li key={part}>
          <Understood part={part} sheet={sheet} row={headerRow} columns={Object.keys(columns).length} />{' '}
          {unused(sheet).length > 0 && t.rich('unusedColumns', { list: () => list(sheet) })}{' '}
          {status === 'previewed' && <Link href={`/imports/${id}/columns?part=${part}`}>{t('remap')}</Link>}
        </li>
      ))}
      {(covers.unread?.length ?? 0) > 0 && (
        <li>{t('unusedSheets', { sheets: covers.unread?.join(', ') ?? '' })}</li>
      )}
    </ul>
  );
}

type Told = {
  part: NonNullable<ImportShown['mapping']>[number]['part'];
  sheet: string;
  row: number;
  columns: number;
};

function Understood({ part, sheet, row, columns }: Told) {
  const t = useTranslations('imports.one');
  const kinds = useTranslations('imports.kinds');
  return t('understood', { sheet: sheet || kinds(part), row: String(row), columns });
}
