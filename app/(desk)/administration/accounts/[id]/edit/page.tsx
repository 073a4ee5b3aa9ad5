import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getAccount } from '#lib/accounts/queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { locales } from '#lib/i18n/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('detail.edit') };
}

export default async function EditAccountPage({
  params,
  searchParams,
}: PageProps<'/administration/accounts/[id]/edit'>) {
  const { id } = await params;
  const [t, account, { form, value }] = await Promise.all([
    getTranslations(),
    read(getAccount, { id }),
    formPage(searchParams),
  ]);
  if (!account.manageable) forbidden();
  const here = `/administration/accounts/${id}`;
  const labels = { name: t('accounts.edit.name'), locale: t('accounts.edit.language') };
  return (
    <>
      <PageHead
        title={t('accounts.edit.title', { name: account.name })}
        crumbs={[
          { href: '/administration', label: t('accounts.list.title') },
          { href: here, label: account.name },
        ]}
        here={t('accounts.detail.edit')}
      />
      <Form {...form} action={`/accounts/${id}`} method="PATCH" to={here} labels={labels} className="form">
        <input type="hidden" name="version" value={value('version', account.version)} />
        <input type="hidden" name="personId" value={value('personId', account.personId)} />
        <Field
          name="name"
          label={labels.name}
          defaultValue={value('name', account.name)}
          maxLength={200}
          required
        />
        <SelectField
          name="locale"
          label={labels.locale}
          defaultValue={value('locale', account.locale)}
          options={locales.map((locale) => ({ value: locale, label: t(`accounts.locale.${locale}`) }))}
        />
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('accounts.edit.save')}</Button>
          <ButtonLink href={here}>{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
