import { useLocale, useTranslations } from 'next-intl';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moment, wholeNumber } from '#lib/i18n/format.ts';
import type { MailingState } from '#lib/subscriptions/schema.ts';

/** How far the mails of the last digests are: each is promised at publication, and leaves within the hour. */
export function MailingTable({ mailings }: { mailings: readonly MailingState[] }) {
  const t = useTranslations('subscribers.mailings');
  const locale = useLocale();
  return (
    <Table label={t('title')} records>
      <TableHead>
        <ColumnHead>{t('digest')}</ColumnHead>
        <ColumnHead>{t('published')}</ColumnHead>
        <ColumnHead numeric>{t('sent')}</ColumnHead>
        <ColumnHead numeric>{t('waiting')}</ColumnHead>
        <ColumnHead numeric>{t('failed')}</ColumnHead>
      </TableHead>
      <TableBody>
        {mailings.map(({ id, code, publishedAt, promised, sent, failed }) => (
          <TableRow key={id}>
            <RowHead>
              <span className="ltr">{code}</span>
            </RowHead>
            <Cell label={t('published')} className="nw tnum">
              {moment(publishedAt, locale)}
            </Cell>
            <Cell numeric label={t('sent')}>
              {wholeNumber(sent, locale)}
            </Cell>
            <Cell numeric label={t('waiting')}>
              {wholeNumber(promised - sent - failed, locale)}
            </Cell>
            <Cell numeric label={t('failed')}>
              {wholeNumber(failed, locale)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
