import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Invitation } from '#lib/accounts/schema.ts';
import { moment } from '#lib/i18n/format.ts';
import { GrantPlace } from './grant-place.tsx';

const looks: Record<Invitation['state'], { tone: Tone; icon: IconName }> = {
  open: { tone: 'neutral', icon: 'clock' },
  accepted: { tone: 'success', icon: 'check' },
  withdrawn: { tone: 'neutral', icon: 'close' },
  expired: { tone: 'warning', icon: 'triangle' },
};

type Props = { invitations: readonly Invitation[]; form: FormPage };

export function InvitationTable({ invitations, form }: Props) {
  const t = useTranslations('accounts');
  const locale = useLocale();
  return (
    <Table label={t('invitations.title')} records>
      <TableHead>
        <ColumnHead>{t('invitations.email')}</ColumnHead>
        <ColumnHead>{t('columns.role')}</ColumnHead>
        <ColumnHead>{t('columns.place')}</ColumnHead>
        <ColumnHead>{t('invitations.state')}</ColumnHead>
        <ColumnHead>{t('invitations.sent')}</ColumnHead>
        <ColumnHead>{t('invitations.invitedBy')}</ColumnHead>
        <ColumnHead>
          <span className="vh">{t('columns.act')}</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {invitations.map((invitation) => (
          <TableRow key={invitation.id}>
            <RowHead>
              {invitation.name && <bdi>{invitation.name}</bdi>}{' '}
              <span className="ltr sm">{invitation.email}</span>
            </RowHead>
            <Cell label={t('columns.role')}>{t(`role.${invitation.role}`)}</Cell>
            <Cell label={t('columns.place')}>
              <GrantPlace {...invitation} />
            </Cell>
            <Cell label={t('invitations.state')}>
              <Status {...looks[invitation.state]}>{t(`invitations.states.${invitation.state}`)}</Status>
            </Cell>
            <Cell label={t('invitations.sent')} className="nw tnum">
              {moment(invitation.createdAt, locale)}
            </Cell>
            <Cell label={t('invitations.invitedBy')}>
              <bdi>{invitation.invitedBy ?? ''}</bdi>
            </Cell>
            <Cell className="end">
              <Acts invitation={invitation} form={form} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Acts({ invitation: { id, email, state }, form }: { invitation: Invitation; form: FormPage }) {
  const t = useTranslations('accounts.invitations');
  if (state !== 'open' && state !== 'expired') return null;
  return (
    <span className="flex gap-2 flex-wrap">
      <ActForm form={form} action={`/invitations/${id}/resending`} small label={t('resendNamed', { email })}>
        {t('resend')}
      </ActForm>
      <ActForm
        form={form}
        action={`/invitations/${id}/withdrawal`}
        small
        tone="danger"
        label={t('withdrawNamed', { email })}
      >
        {t('withdraw')}
      </ActForm>
    </span>
  );
}
