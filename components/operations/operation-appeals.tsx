import { useLocale, useTranslations } from 'next-intl';
import { Bar } from '#components/ui/bar.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { millions, plainDate } from '#lib/i18n/format.ts';
import type { OperationShown } from '#lib/operations/queries.ts';
import { useFunded } from './funded.ts';

type Appeal = OperationShown['appeals'][number];

/** What each appeal asked and received for mine action, the latest year first. */
export function OperationAppeals({
  appeals,
  linked = true,
}: {
  appeals: readonly Appeal[];
  /** Each to its own page, which asks who one is. */
  linked?: boolean;
}) {
  const t = useTranslations('operations.appeals');
  return (
    <Table label={t('table')} middle tight records>
      <TableHead>
        <ColumnHead>{t('appeal')}</ColumnHead>
        <ColumnHead>
          <span className="vh">{t('bar')}</span>
        </ColumnHead>
        <ColumnHead numeric>{t('asked')}</ColumnHead>
        <ColumnHead numeric>{t('received')}</ColumnHead>
        <ColumnHead numeric>{t('share')}</ColumnHead>
        <ColumnHead>{t('source')}</ColumnHead>
      </TableHead>
      <TableBody>
        {appeals.map((appeal) => (
          <AppealRow key={`${appeal.id} ${appeal.year}`} appeal={appeal} linked={linked} />
        ))}
      </TableBody>
    </Table>
  );
}

function AppealRow({ appeal, linked }: { appeal: Appeal; linked: boolean }) {
  const t = useTranslations('operations');
  const terms = useTranslations('terms.appealType');
  const locale = useLocale();
  const funded = useFunded()(appeal);
  const { requirements, funding } = appeal;
  const largest = Math.max(Number(requirements ?? 0), Number(funding ?? 0));
  const stated = (amount: string | null) => (amount ? millions(amount, locale) : t('notStated'));
  const notes = [
    !appeal.counted && t('appeals.several', { countries: appeal.countries.join(', ') }),
    appeal.gone && t('appeals.gone'),
  ].filter(Boolean);
  return (
    <TableRow>
      <RowHead>
        {linked ? (
          <Link className="row nw" href={`/appeals/${appeal.id}`}>
            {terms(appeal.type)} {appeal.year}
          </Link>
        ) : (
          <span className="nw">
            {terms(appeal.type)} {appeal.year}
          </span>
        )}
        <small className="note block font-normal noprint">{appeal.name}</small>
        {notes.length > 0 && <small className="note block font-normal">{notes.join(', ')}</small>}
      </RowHead>
      <Cell wide className="c-bar">
        {largest > 0 && (
          <Bar
            label={funded}
            whole={Number(requirements ?? 0) / largest}
            part={Number(funding ?? 0) / largest}
          />
        )}
      </Cell>
      <Cell label={t('appeals.asked')} numeric>
        {stated(requirements)}
      </Cell>
      <Cell label={t('appeals.received')} numeric>
        {stated(funding)}
      </Cell>
      <Cell label={t('appeals.share')} numeric className="b">
        {funded}
      </Cell>
      <Cell label={t('appeals.source')} className="xs mute">
        {appeal.source}
        {appeal.asOf && (
          <span className="nw block">{t('asOf', { date: plainDate(appeal.asOf, locale) })}</span>
        )}
      </Cell>
    </TableRow>
  );
}

/** Where the figures come from and of what day they are. */
export function FiguresSource({ source, asOf }: { source: string; asOf: string | null }) {
  const t = useTranslations('operations');
  const locale = useLocale();
  return (
    <p className="note mt-2">{asOf ? t('source', { source, date: plainDate(asOf, locale) }) : source}</p>
  );
}
