import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { clusterName } from '#lib/flows/cluster-name.ts';
import type { FundingTruthShown } from '#lib/flows/schema.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';

type Props = { truth: FundingTruthShown; form: FormPage };

/** Sums inside other clusters' figures that somebody knows of and no flow shows. */
export function SumsTold({ truth, form }: Props) {
  const t = useTranslations('funding.one');
  const terms = useTranslations('terms.fundingVerdict');
  const locale = useLocale();
  if (truth.decisions.length === 0) return <p>{t('noSums', { year: String(truth.year) })}</p>;
  return (
    <Table label={t('sums')} tight records>
      <TableHead>
        <ColumnHead>{t('sumColumns.label')}</ColumnHead>
        <ColumnHead>{t('sumColumns.cluster')}</ColumnHead>
        <ColumnHead numeric>{t('sumColumns.usd')}</ColumnHead>
        <ColumnHead>{t('sumColumns.verdict')}</ColumnHead>
        <ColumnHead>{t('sumColumns.source')}</ColumnHead>
      </TableHead>
      <TableBody>
        {truth.decisions.map((sum) => (
          <TableRow key={sum.id}>
            <RowHead>
              <bdi>{sum.label}</bdi>
              {sum.note && (
                <small className="note block font-normal">
                  <bdi>{sum.note}</bdi>
                </small>
              )}
            </RowHead>
            <Cell label={t('sumColumns.cluster')}>
              {sum.clusterCode ? clusterName(sum.clusterCode, locale) : t('noCluster')}
            </Cell>
            <Cell numeric label={t('sumColumns.usd')}>
              {wholeNumber(sum.amountUsd ?? 0, locale)}
            </Cell>
            <Cell label={t('sumColumns.verdict')}>
              {terms(sum.verdict)}
              <small className="note block">
                {[sum.decidedBy, plainDate(sum.decidedAt, locale)].filter(Boolean).join(', ')}
              </small>
            </Cell>
            <Cell label={t('sumColumns.source')} className="xs">
              <bdi>{sum.source}</bdi> <span className="mute tnum nw">{plainDate(sum.asOf, locale)}</span>
              {truth.may.decide && (
                <div className="noprint">
                  <ActForm
                    form={form}
                    action={`/funding-decisions/${sum.id}/removal`}
                    values={{ version: String(sum.version) }}
                    small
                    tone="quiet"
                    label={t('undoLabel', { what: sum.label ?? '' })}
                  >
                    {t('undo')}
                  </ActForm>
                </div>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
