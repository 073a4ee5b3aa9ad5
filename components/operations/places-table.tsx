import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { PlacesShown } from '#lib/structures/coverage-schema.ts';

type Props = { places: PlacesShown['places']; hrefOf: (structure: string) => string };

/** Who covers each unit of level 1; where nobody does, the row says so. */
export function PlacesTable({ places, hrefOf }: Props) {
  const t = useTranslations('operations.places');
  const several = new Set(places.map((it) => it.countryId)).size > 1;
  return (
    <Table label={t('table')} tight records>
      <TableHead>
        <ColumnHead>{t('place')}</ColumnHead>
        <ColumnHead>{t('coveredBy')}</ColumnHead>
      </TableHead>
      <TableBody>
        {places.map(({ pcode, name, countryId, structures }) => (
          <TableRow key={pcode}>
            <RowHead>
              {name}{' '}
              <bdi className="ltr mute xs font-normal">{several ? `${countryId} ${pcode}` : pcode}</bdi>
            </RowHead>
            <Cell>
              {structures.length === 0 ? (
                <Status tone="warning" icon="vacant">
                  {t('gap')}
                </Status>
              ) : (
                <ul className="grid gap-1">
                  {structures.map((structure) => (
                    <Covering key={structure.id} structure={structure} href={hrefOf(structure.id)} />
                  ))}
                </ul>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Covering({
  structure,
  href,
}: {
  structure: PlacesShown['places'][number]['structures'][number];
  href: string;
}) {
  const t = useTranslations('operations.places');
  return (
    <li>
      <Link href={href}>{nameOf(structure, useLocale())}</Link>
      <span className="mute">, {structure.whole ? t('whole') : structure.units.join(', ')}</span>
    </li>
  );
}
