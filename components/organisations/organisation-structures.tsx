import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OrganisationShown } from '#lib/organisations/queries.ts';

type Part = {
  id: string;
  nameEn: string;
  nameFr: string;
  since: string;
  until: string | null;
  words: string;
};

/** Where it leads and where it sits, within this reader's reach; what has ended comes last. */
export function OrganisationStructures({ organisation }: { organisation: OrganisationShown }) {
  const t = useTranslations('organisations.structures');
  const roles = useTranslations('terms.agencyRole');
  const parts: Part[] = [
    ...organisation.led.map((it) => ({ ...it, words: roles(it.role) })),
    ...organisation.memberOf.map((it) => ({ ...it, words: it.active ? t('member') : t('inactive') })),
  ];
  return (
    <Table label={t('table')} tight records>
      <TableHead>
        <ColumnHead>{t('structure')}</ColumnHead>
        <ColumnHead>{t('part')}</ColumnHead>
        <ColumnHead>{t('since')}</ColumnHead>
        <ColumnHead>{t('until')}</ColumnHead>
      </TableHead>
      <TableBody>
        {parts.map((part) => (
          <PartRow key={`${part.id} ${part.words} ${part.since}`} part={part} />
        ))}
      </TableBody>
    </Table>
  );
}

function PartRow({ part }: { part: Part }) {
  const t = useTranslations('organisations.structures');
  const common = useTranslations('common.values');
  const locale = useLocale();
  return (
    <TableRow>
      <RowHead>
        <Link className="row" href={`/structures/${part.id}`}>
          {nameOf(part, locale)}
        </Link>
      </RowHead>
      <Cell label={t('part')}>{part.words}</Cell>
      <Cell label={t('since')} className="nw tnum">
        {plainDate(part.since, locale)}
      </Cell>
      <Cell label={t('until')} className="nw tnum">
        {plainDate(part.until, locale) || common('open')}
      </Cell>
    </TableRow>
  );
}
