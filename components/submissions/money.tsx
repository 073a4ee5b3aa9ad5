import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moneyInFull, plainDate, wholeNumber } from '#lib/i18n/format.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

const running = ['accepted', 'approved', 'published'];

/** Money by record and what the sums say; how the work goes. */
export function MoneyAndWork({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms');
  const locale = useLocale();
  if (!running.includes(submission.status)) return null;
  const { id, money, may, implementation, implementationSince } = submission;
  return (
    <>
      {may.readMoney && (
        <Section title={t('money')} id="money" note={terms(`fundingStatus.${submission.funding}`)}>
          {money.items.length > 0 ? <MoneyTable submission={submission} /> : <p>{t('moneyNone')}</p>}
          {submission.fundedUsd && submission.askedUsd && (
            <p className="note mt-2">
              {t('fundedOf', {
                funded: moneyInFull(submission.fundedUsd, locale),
                asked: moneyInFull(submission.askedUsd, locale),
              })}
            </p>
          )}
          {money.may && (
            <div className="acts mt-2 noprint">
              <ButtonLink small href={`/submissions/${id}/funding`}>
                {t('record')}
              </ButtonLink>
            </div>
          )}
        </Section>
      )}
      <Section title={t('work')} id="work">
        <p>
          {implementation ? terms(`implementationStatus.${implementation}`) : t('workNone')}
          {implementationSince && (
            <span className="mute"> {t('since', { date: plainDate(implementationSince, locale) })}</span>
          )}
        </p>
        {may.implement && (
          <div className="acts mt-2 noprint">
            <ButtonLink small href={`/submissions/${id}/decide?move=implementation`}>
              {t('setWork')}
            </ButtonLink>
          </div>
        )}
      </Section>
    </>
  );
}

export function MoneyTable({ submission }: { submission: SubmissionScreen }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.fundingStage');
  const locale = useLocale();
  const { id, money } = submission;
  return (
    <Table label={t('money')} tight records>
      <TableHead>
        <ColumnHead>{t('donor')}</ColumnHead>
        <ColumnHead>{t('stage')}</ColumnHead>
        <ColumnHead numeric>{t('amount')}</ColumnHead>
        <ColumnHead numeric>{t('usd')}</ColumnHead>
        <ColumnHead>{t('on')}</ColumnHead>
        <ColumnHead>{t('source')}</ColumnHead>
      </TableHead>
      <TableBody>
        {money.items.map((record) => (
          <TableRow key={record.id}>
            <RowHead>
              {money.may ? (
                <Link
                  href={`/submissions/${id}/funding?record=${record.id}`}
                  aria-label={`${t('correct')}: ${record.donor}`}
                >
                  {record.donor}
                </Link>
              ) : (
                record.donor
              )}
            </RowHead>
            <Cell label={t('stage')}>{terms(record.stage)}</Cell>
            <Cell numeric label={t('amount')}>
              {wholeNumber(record.amount, locale)} {record.currency}
            </Cell>
            <Cell numeric label={t('usd')}>
              {wholeNumber(record.amountUsd, locale)}
            </Cell>
            <Cell label={t('on')} className="nw">
              {plainDate(record.on, locale)}
            </Cell>
            <Cell label={t('source')}>{record.source}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
