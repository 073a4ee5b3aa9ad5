import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import type { IconName } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moment } from '#lib/i18n/format.ts';
import type { Mail } from '#lib/mail/queries.ts';

type Row = z.output<typeof Mail>;

const looks: Record<Row['state'], { tone: Tone; icon: IconName }> = {
  kept: { tone: 'neutral', icon: 'mail' },
  sent: { tone: 'success', icon: 'check' },
  failed: { tone: 'warning', icon: 'triangle' },
};

export function MailState({ state }: Pick<Row, 'state'>) {
  const t = useTranslations('accounts.mails.states');
  return <Status {...looks[state]}>{t(state)}</Status>;
}

export function MailTable({ mails }: { mails: readonly Row[] }) {
  const t = useTranslations('accounts.mails');
  const locale = useLocale();
  return (
    <Table label={t('title')} records>
      <TableHead>
        <ColumnHead>{t('subject')}</ColumnHead>
        <ColumnHead>{t('recipient')}</ColumnHead>
        <ColumnHead>{t('state')}</ColumnHead>
        <ColumnHead>{t('created')}</ColumnHead>
      </TableHead>
      <TableBody>
        {mails.map(({ id, subject, recipient, state, createdAt }) => (
          <TableRow key={id}>
            <RowHead>
              <Link href={`/administration/mails/${id}`}>{subject}</Link>
            </RowHead>
            <Cell label={t('recipient')} className="ltr">
              {recipient}
            </Cell>
            <Cell label={t('state')}>
              <MailState state={state} />
            </Cell>
            <Cell label={t('created')} className="nw tnum">
              {moment(createdAt, locale)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
