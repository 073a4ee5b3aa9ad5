import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moment } from '#lib/i18n/format.ts';
import type { Subscription } from '#lib/subscriptions/schema.ts';

type Props = {
  subscriptions: readonly Subscription[];
  form: FormPage;
  /** Where it is said that one was stopped. */
  to: string;
};

export function SubscriptionTable({ subscriptions, form, to }: Props) {
  const t = useTranslations('subscribers');
  const languages = useTranslations('accounts.locale');
  const locale = useLocale();
  return (
    <Table label={t('title')} records>
      <TableHead>
        <ColumnHead>{t('email')}</ColumnHead>
        <ColumnHead>{t('language')}</ColumnHead>
        <ColumnHead>{t('status')}</ColumnHead>
        <ColumnHead>{t('since')}</ColumnHead>
        <ColumnHead>
          <span className="vh">{t('stop')}</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {subscriptions.map(({ id, email, locale: language, status, askedAt, confirmedAt }) => (
          <TableRow key={id}>
            <RowHead>
              <span className="ltr">{email}</span>
            </RowHead>
            <Cell label={t('language')}>{languages(language)}</Cell>
            <Cell label={t('status')}>
              {status === 'confirmed' ? (
                <Status tone="success" icon="check">
                  {t('statuses.confirmed')}
                </Status>
              ) : (
                <Status tone="neutral" icon="clock">
                  {t('statuses.pending')}
                </Status>
              )}
            </Cell>
            <Cell label={t('since')} className="nw tnum">
              {moment(confirmedAt ?? askedAt, locale)}
            </Cell>
            <Cell className="end">
              <ActForm
                form={form}
                action={`/subscriptions/${id}/stop`}
                to={to}
                small
                tone="danger"
                label={t('stopNamed', { email })}
              >
                {t('stop')}
              </ActForm>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
