import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { GrantFields } from '#components/accounts/grant-fields.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getAccount } from '#lib/accounts/queries.ts';
import { rolesToGive } from '#lib/accounts/ranks.ts';
import { today } from '#lib/http/fields.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('detail.give') };
}

export default async function GiveRolePage({
  params,
  searchParams,
}: PageProps<'/administration/accounts/[id]/grants/new'>) {
  const { id } = await params;
  const [t, actor, account, operations, organisations, { form, value, values }] = await Promise.all([
    getTranslations(),
    signedIn(),
    read(getAccount, { id }),
    read(listOperationChoices, {}),
    read(listOrganisationChoices, {}),
    formPage(searchParams),
  ]);
  if (!account.manageable) forbidden();
  const here = `/administration/accounts/${id}`;
  const labels = {
    role: t('accounts.grant.role'),
    scope: t('accounts.grant.place'),
    operations: t('accounts.grant.operations'),
    organisationId: t('accounts.grant.organisation'),
    since: t('accounts.grant.since'),
    until: t('accounts.grant.until'),
  };
  return (
    <>
      <PageHead
        title={t('accounts.grant.title', { name: account.name })}
        crumbs={[
          { href: '/administration', label: t('accounts.list.title') },
          { href: here, label: account.name },
        ]}
        here={t('accounts.detail.give')}
      />
      <Form {...form} action="/grants" to={here} labels={labels} className="form">
        <input type="hidden" name="accountId" value={id} />
        <GrantFields
          roles={rolesToGive(actor)}
          operations={operations}
          organisations={organisations}
          value={value}
          values={values}
        />
        <DateField name="since" label={labels.since} defaultValue={value('since', today())} />
        <DateField
          name="until"
          label={labels.until}
          hint={t('accounts.grant.untilHint')}
          defaultValue={value('until')}
        />
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('accounts.grant.give')}</Button>
          <ButtonLink href={here}>{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
