import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFacts } from '#components/accounts/account-facts.tsx';
import { AccountStatus } from '#components/accounts/account-status.tsx';
import { GrantTable } from '#components/accounts/grant-table.tsx';
import { SuspendDialog } from '#components/accounts/suspend-dialog.tsx';
import { ActForm } from '#components/ui/act-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { SplitLayout } from '#components/ui/split-layout.tsx';
import { getAccount } from '#lib/accounts/queries.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';

export async function generateMetadata({
  params,
}: PageProps<'/administration/accounts/[id]'>): Promise<Metadata> {
  return { title: (await read(getAccount, { id: (await params).id })).name };
}

/** One account: its roles, and what somebody above may do about it. */
export default async function AccountPage({
  params,
  searchParams,
}: PageProps<'/administration/accounts/[id]'>) {
  const { id } = await params;
  const [t, words, account, { form }] = await Promise.all([
    getTranslations('accounts'),
    asked(searchParams),
    read(getAccount, { id }),
    formPage(searchParams),
  ]);
  const here = `/administration/accounts/${id}`;
  const own = { ...form, from: here };
  const { manageable, grants, status, name } = account;
  return (
    <>
      <PageHead
        title={<bdi>{name}</bdi>}
        crumbs={[{ href: '/administration', label: t('list.title') }]}
        status={<AccountStatus status={status} chip />}
      >
        {manageable && <ButtonLink href={`${here}/edit`}>{t('detail.edit')}</ButtonLink>}
        {manageable && status === 'active' && (
          <ButtonLink href={`${here}?ask=suspend`} tone="danger">
            {t('detail.suspend')}
          </ButtonLink>
        )}
        {manageable && status === 'suspended' && (
          <ActForm form={own} action={`/accounts/${id}/reactivation`}>
            {t('detail.reactivate')}
          </ActForm>
        )}
        {manageable && (
          <ButtonLink href={`${here}/grants/new`} tone="primary">
            {t('detail.give')}
          </ButtonLink>
        )}
      </PageHead>
      <RefusedAct form={form} />
      {!manageable && status !== 'erased' && <Message>{t('detail.above')}</Message>}
      <SplitLayout aside={<AccountFacts account={account} />}>
        <Section title={t('detail.roles')} note={t('detail.rolesNote')}>
          {grants.length > 0 ? (
            <GrantTable
              label={t('detail.roles')}
              grants={grants}
              {...(manageable && {
                act: (grant) => (
                  <ActForm
                    form={own}
                    action={`/grants/${grant.id}/withdrawal`}
                    tone="danger"
                    small
                    label={t('detail.withdrawNamed', { role: t(`role.${grant.role}`) })}
                  >
                    {t('detail.withdraw')}
                  </ActForm>
                ),
              })}
            />
          ) : (
            <EmptyState heading="h3" title={t('detail.noRoles')}>
              {t('detail.noRolesLead')}
            </EmptyState>
          )}
        </Section>
      </SplitLayout>
      {words.ask === 'suspend' && manageable && <SuspendDialog id={id} name={name} form={own} />}
    </>
  );
}
