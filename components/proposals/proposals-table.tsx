import { useLocale, useTranslations } from 'next-intl';
import { Millions } from '#components/appeals/amount.tsx';
import { PlainState } from '#components/submissions/submission-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { sortedBy } from '#components/ui/sorted.ts';
import {
  Cell,
  ColumnHead,
  RowHead,
  SortHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from '#components/ui/table.tsx';
import type { Pillar } from '#db/enums.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { ProposalListed } from '#lib/proposals/queries.ts';

type Props = { rows: readonly ProposalListed[]; sort: string; sortHref: (sort: string) => string };

export function ProposalsTable({ rows, sort, sortHref }: Props) {
  const t = useTranslations('proposals');
  const by = sortedBy(sort, sortHref);
  return (
    <Table label={t('title')} tight records>
      <TableHead>
        <SortHead {...by('title')}>{t('columns.title')}</SortHead>
        <ColumnHead>{t('columns.operation')}</ColumnHead>
        <SortHead numeric {...by('budget', '-budget')}>
          {t('columns.budget')}
        </SortHead>
        <SortHead numeric {...by('people', '-people')}>
          {t('columns.people')}
        </SortHead>
        <ColumnHead>{t('columns.appeals')}</ColumnHead>
        <SortHead {...by('updated', '-updated')}>{t('columns.updated')}</SortHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <ProposalRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function ProposalRow({ row }: { row: ProposalListed }) {
  const t = useTranslations('proposals');
  const pillars = useTranslations('terms.pillar');
  const locale = useLocale();
  const applicant = row.organisation
    ? nameOf(row.organisation, locale)
    : (row.organisationName ?? t('noApplicant'));
  return (
    <TableRow>
      <RowHead>
        <Link className="row" href={`/proposals/${row.id}`}>
          <bdi>{row.title}</bdi>
        </Link>
        <small className="note block font-normal">
          {[applicant, row.pillars.map((it) => pillars(it as Pillar)).join(', ')].filter(Boolean).join('. ')}
        </small>
      </RowHead>
      <Cell label={t('columns.operation')}>{row.operation && nameOf(row.operation, locale)}</Cell>
      <Cell numeric label={t('columns.budget')}>
        <Millions amount={row.budgetUsd} />
      </Cell>
      <Cell numeric label={t('columns.people')}>
        {row.peopleTargeted === null ? '–' : wholeNumber(row.peopleTargeted, locale)}
      </Cell>
      <Cell label={t('columns.appeals')}>
        {row.submissions.length === 0 ? (
          <span className="mute">{t('noAppeal')}</span>
        ) : (
          <ul className="grid gap-1">
            {row.submissions.map((it) => (
              <li key={it.id}>
                <PlainState status={it.status} />{' '}
                <span className="mute xs">
                  {it.code ? <span className="ltr">{it.code}</span> : it.appeal}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Cell>
      <Cell label={t('columns.updated')} className="nw tnum">
        {plainDate(row.updatedAt, locale)}
      </Cell>
    </TableRow>
  );
}
