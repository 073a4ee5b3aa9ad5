import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moneyInFull } from '#lib/i18n/format.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

/** The same need asked elsewhere too: this one and each other side by side. */
export function Doubles({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions');
  const terms = useTranslations('terms');
  const locale = useLocale();
  if (submission.doubles.length === 0) return null;
  const money = (amount: string | null) =>
    amount ? moneyInFull(amount, locale) : t('one.figures.notStated');
  const both = submission.doubles.map((it) => ({
    ...it,
    shared: [
      ...it.places.map((place) => submission.placeNames[place] ?? place),
      ...it.pillars.map((pillar) => terms(`pillar.${pillar as 'eore'}`)),
    ].join(', '),
  }));
  return (
    <Section title={t('one.doubles')} id="doubles" note={t('one.doublesLead')}>
      <Table label={t('one.doubles')} tight records>
        <TableHead>
          <ColumnHead>{t('columns.title')}</ColumnHead>
          <ColumnHead>{t('columns.status')}</ColumnHead>
          <ColumnHead numeric>{t('columns.asked')}</ColumnHead>
          <ColumnHead>{t('one.both')}</ColumnHead>
        </TableHead>
        <TableBody>
          <TableRow>
            <RowHead>
              {submission.title} <span className="mute xs">({t('one.here')})</span>
            </RowHead>
            <Cell label={t('columns.status')}>{terms(`submissionStatus.${submission.status}`)}</Cell>
            <Cell numeric label={t('columns.asked')}>
              {money(submission.askedUsd)}
            </Cell>
            <Cell />
          </TableRow>
          {both.map((it) => (
            <TableRow key={it.id}>
              <RowHead>
                <Link href={`/submissions/${it.id}`}>
                  <bdi>{it.title}</bdi>
                </Link>
                <span className="mute xs block">
                  {[it.code, it.appeal, it.sameProposal && t('one.sameProposal')].filter(Boolean).join(', ')}
                </span>
              </RowHead>
              <Cell label={t('columns.status')}>{terms(`submissionStatus.${it.status}`)}</Cell>
              <Cell numeric label={t('columns.asked')}>
                {money(it.askedUsd)}
              </Cell>
              <Cell label={t('one.both')}>{it.shared}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
