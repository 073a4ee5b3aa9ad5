import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { OrganisationNameStatus } from '#db/enums.ts';
import { wholeNumber } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OrganisationName } from '#lib/organisations/names/schema.ts';

type Name = z.output<typeof OrganisationName>;
type Props = { names: readonly Name[]; status: OrganisationNameStatus };

/** Names as files wrote them, those of most projects first, with the one of ours that is most alike or that it is. */
export function NamesTable({ names, status }: Props) {
  const t = useTranslations('organisations.matching');
  const kinds = useTranslations('imports.kinds');
  const locale = useLocale();
  const other = status === 'waiting' ? t('columns.best') : t('columns.is');
  return (
    <Table label={t('title')} records middle>
      <TableHead>
        <ColumnHead>{t('columns.name')}</ColumnHead>
        <ColumnHead numeric>{t('columns.records')}</ColumnHead>
        <ColumnHead>{t('columns.source')}</ColumnHead>
        {status !== 'none' && <ColumnHead>{other}</ColumnHead>}
        <ColumnHead>{t('columns.act')}</ColumnHead>
      </TableHead>
      <TableBody>
        {names.map((name) => (
          <TableRow key={name.id}>
            <RowHead>
              <bdi>{name.name}</bdi>
              {name.acronym && <span className="block xs mute">{name.acronym}</span>}
            </RowHead>
            <Cell label={t('columns.records')} numeric>
              {wholeNumber(name.records, locale)}
            </Cell>
            <Cell label={t('columns.source')}>{kinds(name.source)}</Cell>
            {status !== 'none' && (
              <Cell label={other}>
                <Ours name={name} />
              </Cell>
            )}
            <Cell>
              <ButtonLink
                href={`/organisations/matching?name=${name.id}`}
                small
                aria-label={t('decideNamed', { name: name.name })}
              >
                {t('decide')}
              </ButtonLink>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Ours({ name: { organisation, suggestions } }: { name: Name }) {
  const t = useTranslations('organisations.matching');
  const locale = useLocale();
  const shown = organisation ?? suggestions[0];
  if (!shown) return <span className="mute">{t('noneAlike')}</span>;
  return <Link href={`/organisations/${shown.id}`}>{nameOf(shown, locale)}</Link>;
}
