import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { Me } from '#lib/accounts/schema.ts';
import { moment, plainDate } from '#lib/i18n/format.ts';

/** What programs use in this person's name. */
export function Tokens({ tokens, form }: { tokens: Me['tokens']; form: FormPage }) {
  const t = useTranslations('me.tokens');
  return (
    <Section title={t('title')} id="tokens">
      <p className="sm mute">{t('note')}</p>
      {tokens.length > 0 ? <TokenTable tokens={tokens} form={form} /> : <p className="my-4">{t('none')}</p>}
      <p className="my-4">
        <ButtonLink href="/me/tokens/new" icon="plus">
          {t('create')}
        </ButtonLink>
      </p>
    </Section>
  );
}

function TokenTable({ tokens, form }: { tokens: Me['tokens']; form: FormPage }) {
  const t = useTranslations('me.tokens');
  const locale = useLocale();
  return (
    <Table label={t('title')} records fixed>
      <TableHead>
        <ColumnHead>{t('name')}</ColumnHead>
        <ColumnHead>{t('hint')}</ColumnHead>
        <ColumnHead>{t('access')}</ColumnHead>
        <ColumnHead>{t('until')}</ColumnHead>
        <ColumnHead>{t('used')}</ColumnHead>
        <ColumnHead>
          <span className="vh">{t('revoke')}</span>
        </ColumnHead>
      </TableHead>
      <TableBody>
        {tokens.map(({ id, name, hint, access, expiresAt, lastUsedAt }) => (
          <TableRow key={id}>
            <RowHead>
              <bdi>{name}</bdi>
            </RowHead>
            <Cell label={t('hint')}>
              <code className="ltr">{hint}…</code>
            </Cell>
            <Cell label={t('access')}>{t(`accesses.${access}`)}</Cell>
            <Cell label={t('until')} className="nw tnum">
              {plainDate(expiresAt, locale)}
            </Cell>
            <Cell label={t('used')} className="nw tnum">
              {lastUsedAt ? moment(lastUsedAt, locale) : t('unused')}
            </Cell>
            <Cell className="end">
              <ActForm
                form={form}
                action={`/me/tokens/${id}/revocation`}
                tone="danger"
                small
                label={t('revokeNamed', { name })}
              >
                {t('revoke')}
              </ActForm>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
