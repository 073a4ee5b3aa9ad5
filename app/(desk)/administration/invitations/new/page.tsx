import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GrantFields } from '#components/accounts/grant-fields.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { rolesToGive } from '#lib/accounts/ranks.ts';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { locales } from '#lib/i18n/locales.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { listOrganisationChoices } from '#lib/organisations/queries.ts';

const path = '/administration/invitations';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('invitations.new') };
}

export default async function InvitePage({ searchParams }: PageProps<'/administration/invitations/new'>) {
  const [t, actor, operations, organisations, { form, value, values }] = await Promise.all([
    getTranslations(),
    allowed('invitation.create'),
    read(listOperationChoices, {}),
    read(listOrganisationChoices, {}),
    formPage(searchParams),
  ]);
  const labels = {
    email: t('accounts.invitations.email'),
    name: t('accounts.invitations.name'),
    locale: t('accounts.invitations.language'),
    role: t('accounts.grant.role'),
    scope: t('accounts.grant.place'),
    operations: t('accounts.grant.operations'),
    organisationId: t('accounts.grant.organisation'),
    grantUntil: t('accounts.grant.until'),
  };
  return (
    <>
      <PageHead
        title={t('accounts.invitations.new')}
        lead={t('accounts.invitations.newLead')}
        crumbs={[
          { href: '/administration', label: t('accounts.list.title') },
          { href: path, label: t('accounts.invitations.title') },
        ]}
      />
      <Form {...form} action="/invitations" to={path} labels={labels} className="form">
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          label={labels.email}
          defaultValue={value('email')}
          required
        />
        <Field
          name="name"
          autoComplete="off"
          label={labels.name}
          hint={t('accounts.invitations.nameHint')}
          note={t('common.optional')}
          defaultValue={value('name')}
          maxLength={200}
        />
        <SelectField
          name="locale"
          label={labels.locale}
          defaultValue={value('locale', 'en')}
          options={locales.map((locale) => ({ value: locale, label: t(`accounts.locale.${locale}`) }))}
        />
        <GrantFields
          roles={rolesToGive(actor)}
          operations={operations}
          organisations={organisations}
          value={value}
          values={values}
        />
        <DateField
          name="grantUntil"
          label={labels.grantUntil}
          hint={t('accounts.grant.untilHint')}
          defaultValue={value('grantUntil')}
        />
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('accounts.invitations.send')}</Button>
          <ButtonLink href={path}>{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
