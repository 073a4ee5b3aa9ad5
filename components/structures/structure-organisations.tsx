import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type Organisation = { id: string; acronym: string | null; nameEn: string; nameFr: string };
type Part = { id: string; organisation: Organisation; since: string; until: string | null; words: string };

type Props = {
  agencies: StructureShown['agencies'];
  members: StructureShown['memberships'];
  editHref: ((kind: 'agency' | 'member', id: string) => string) | undefined;
};

/** Who leads it and who sits in it, with their days. */
export function StructureOrganisations({ agencies, members, editHref }: Props) {
  const t = useTranslations('structures.organisations');
  const terms = useTranslations('terms.agencyRole');
  const change = useTranslations('structures')('change');
  const led = agencies.map(
    (it): Part => ({ ...it, words: agencyWords(terms(it.role), it.mou && t('withMou')) }),
  );
  const sitting = members.map((it): Part => ({ ...it, words: it.active ? t('active') : t('inactive') }));
  return (
    <Table label={t('table')} tight records>
      <TableHead>
        <ColumnHead>{t('organisation')}</ColumnHead>
        <ColumnHead>{t('part')}</ColumnHead>
        <ColumnHead>{t('since')}</ColumnHead>
        <ColumnHead>{t('until')}</ColumnHead>
        {editHref && <ColumnHead className="noprint">{change}</ColumnHead>}
      </TableHead>
      <TableBody>
        {led.map((part) => (
          <OrganisationRow key={part.id} part={part} editHref={editHref?.('agency', part.id)} />
        ))}
        {sitting.map((part) => (
          <OrganisationRow key={part.id} part={part} editHref={editHref?.('member', part.id)} />
        ))}
      </TableBody>
    </Table>
  );
}

const agencyWords = (role: string, mou: string | null | false) => (mou ? `${role}, ${mou}` : role);

function OrganisationRow({ part, editHref }: { part: Part; editHref: string | undefined }) {
  const t = useTranslations('structures.organisations');
  const change = useTranslations('structures')('change');
  const common = useTranslations('common.values');
  const locale = useLocale();
  const name = shortNameOf(part.organisation, locale);
  return (
    <TableRow>
      <RowHead>
        <Link className="row" href={`/organisations/${part.organisation.id}`}>
          {name}
        </Link>
      </RowHead>
      <Cell label={t('part')}>{part.words}</Cell>
      <Cell label={t('since')} className="nw tnum">
        {plainDate(part.since, locale)}
      </Cell>
      <Cell label={t('until')} className="nw tnum">
        {plainDate(part.until, locale) || common('open')}
      </Cell>
      {editHref && (
        <Cell className="noprint">
          <Link href={editHref} aria-label={t('changeOne', { name })}>
            {change}
          </Link>
        </Cell>
      )}
    </TableRow>
  );
}
