import { useLocale, useTranslations } from 'next-intl';
import { NotStated } from '#components/appeals/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { millions } from '#lib/i18n/format.ts';
import type { SubmissionsScreen } from '#lib/submissions/queries.ts';
import { DeadlineLine } from './deadline-line.tsx';

/** Appeals that take proposals in, each with the way to its pipeline. */
export function AppealsOpen({ appeals }: Pick<SubmissionsScreen, 'appeals'>) {
  const t = useTranslations('submissions.appeals');
  const locale = useLocale();
  const inMillions = (amount: string | null) =>
    amount === null ? <NotStated words={t('none')} /> : millions(amount, locale);
  return (
    <Section title={t('title')} className="mt-9">
      <Table label={t('title')} records tight>
        <TableHead>
          <ColumnHead>{t('name')}</ColumnHead>
          <ColumnHead>{t('deadline')}</ColumnHead>
          <ColumnHead numeric>{t('count')}</ColumnHead>
          <ColumnHead numeric>{t('asked')}</ColumnHead>
          <ColumnHead numeric>{t('envelope')}</ColumnHead>
        </TableHead>
        <TableBody>
          {appeals.map((appeal) => (
            <TableRow key={appeal.id}>
              <RowHead>
                <Link className="row" href={`/appeals/${appeal.id}/proposals`}>
                  <bdi>{appeal.name}</bdi>
                </Link>
              </RowHead>
              <Cell label={t('deadline')}>
                {appeal.deadline ? (
                  <DeadlineLine deadline={appeal.deadline} zone={appeal.timeZone} open={false} />
                ) : (
                  t('none')
                )}
              </Cell>
              <Cell numeric label={t('count')}>
                {appeal.count}
              </Cell>
              <Cell numeric label={t('asked')}>
                {inMillions(appeal.askedUsd)}
              </Cell>
              <Cell numeric label={t('envelope')}>
                {inMillions(appeal.envelopeUsd)}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
