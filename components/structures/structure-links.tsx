import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { LinkLine } from '#components/ui/link-line.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';
import { lineOf } from './link-kind.tsx';

type Props = {
  links: StructureShown['structureLinks'];
  hrefOf: (id: string) => string;
  /** Where a link is changed, for whom that is open. */
  editHref: ((id: string) => string) | undefined;
};

/** The links of a structure, both ways, with their days: what the drawing shows, in words. */
export function StructureLinks({ links, hrefOf, editHref }: Props) {
  const t = useTranslations('structures');
  const terms = useTranslations('terms');
  const common = useTranslations('common');
  const locale = useLocale();
  return (
    <Table label={t('links.table')} tight records>
      <TableHead>
        <ColumnHead>{t('links.kind')}</ColumnHead>
        <ColumnHead>{t('links.with')}</ColumnHead>
        <ColumnHead>{t('links.ledBy')}</ColumnHead>
        <ColumnHead>{t('links.since')}</ColumnHead>
        <ColumnHead>{t('links.until')}</ColumnHead>
        {editHref && <ColumnHead className="noprint">{t('change')}</ColumnHead>}
      </TableHead>
      <TableBody>
        {links.map((link) => (
          <TableRow key={link.id}>
            <Cell>
              <LinkLine kind={lineOf[link.type]}>
                {terms(link.outward ? `linkType.${link.type}` : `linkBack.${link.type}`)}
              </LinkLine>
            </Cell>
            <RowHead>
              <Link className="row" href={hrefOf(link.other.id)}>
                {nameOf(link.other, locale)}
              </Link>
              {link.note && <small className="note block font-normal">{link.note}</small>}
            </RowHead>
            <Cell label={t('links.ledBy')} className="mute">
              {link.other.leads.map((lead) => shortNameOf(lead, locale)).join(', ') || t('noLead')}
            </Cell>
            <Cell label={t('links.since')} className="nw tnum">
              {plainDate(link.since, locale)}
            </Cell>
            <Cell label={t('links.until')} className="nw tnum">
              {plainDate(link.until, locale) || common('values.open')}
            </Cell>
            {editHref && (
              <Cell className="noprint">
                <Link
                  href={editHref(link.id)}
                  aria-label={t('links.changeOne', { name: nameOf(link.other, locale) })}
                >
                  {t('change')}
                </Link>
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
