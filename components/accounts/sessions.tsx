import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Me } from '#lib/accounts/schema.ts';
import { moment } from '#lib/i18n/format.ts';

/** Every place where this person is signed in, each to be ended from here. */
export function Sessions({ sessions, form }: { sessions: Me['sessions']; form: FormPage }) {
  const t = useTranslations('me.sessions');
  const locale = useLocale();
  return (
    <Section title={t('title')} id="sessions">
      <p className="sm mute">{t('note')}</p>
      <Table label={t('title')} records fixed>
        <TableHead>
          <ColumnHead>{t('device')}</ColumnHead>
          <ColumnHead>{t('how')}</ColumnHead>
          <ColumnHead>{t('since')}</ColumnHead>
          <ColumnHead>{t('seen')}</ColumnHead>
          <ColumnHead>
            <span className="vh">{t('end')}</span>
          </ColumnHead>
        </TableHead>
        <TableBody>
          {sessions.map(({ id, device, method, createdAt, lastSeenAt, current }) => (
            <TableRow key={id}>
              <RowHead>{device ?? t('unknown')}</RowHead>
              <Cell label={t('how')}>{t(`method.${method}`)}</Cell>
              <Cell label={t('since')} className="nw tnum">
                {moment(createdAt, locale)}
              </Cell>
              <Cell label={t('seen')} className="nw tnum">
                {moment(lastSeenAt, locale)}
              </Cell>
              <Cell className="end">
                {current ? (
                  <Status tone="success" icon="check">
                    {t('this')}
                  </Status>
                ) : (
                  <ActForm
                    form={form}
                    action={`/me/sessions/${id}/end`}
                    small
                    label={t('endNamed', { device: device ?? t('unknown') })}
                  >
                    {t('end')}
                  </ActForm>
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {sessions.length > 1 && (
        <div className="my-4">
          <ActForm form={form} action="/me/sessions/end-others">
            {t('endOthers')}
          </ActForm>
        </div>
      )}
    </Section>
  );
}
