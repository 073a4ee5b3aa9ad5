import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { IntegrationShown } from '#lib/operations/integration-schema.ts';
import { IntegrationAnswer } from './integration-answer.tsx';

type Props = {
  items: IntegrationShown['items'];
  /** Where an item is answered anew, for whom that is open. */
  answerHref?: ((item: string) => string) | undefined;
};

/** The five items with the answer that holds on the day, and what shows it. */
export function IntegrationChecklist({ items, answerHref }: Props) {
  const t = useTranslations('operations.integration');
  const terms = useTranslations('terms.integrationItem');
  const locale = useLocale();
  return (
    <Table label={t('table')} tight records="pair">
      <TableHead>
        <ColumnHead>{t('item')}</ColumnHead>
        <ColumnHead>{t('evidence')}</ColumnHead>
        <ColumnHead>{t('since')}</ColumnHead>
        <ColumnHead>{t('answer')}</ColumnHead>
        {answerHref && <ColumnHead className="noprint">{t('change')}</ColumnHead>}
      </TableHead>
      <TableBody>
        {items.map(({ item, current }) => (
          <TableRow key={item}>
            <RowHead>{terms(item)}</RowHead>
            <Cell>
              {current?.evidence ?? <span className="mute">{t('noEvidence')}</span>}
              {current?.source && <small className="note block">{current.source}</small>}
            </Cell>
            <Cell className="nw tnum" wide>
              {plainDate(current?.since, locale) || <span className="mute">{t('never')}</span>}
            </Cell>
            <Cell place="status">
              <IntegrationAnswer answer={current?.answer} />
            </Cell>
            {answerHref && (
              <Cell className="noprint">
                <Link href={answerHref(item)} aria-label={t('answerOne', { item: terms(item) })}>
                  {t('answerNew')}
                </Link>
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
