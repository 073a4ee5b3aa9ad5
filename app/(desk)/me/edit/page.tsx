import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getMe } from '#lib/accounts/own-queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { locales } from '#lib/i18n/locales.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('profile.editTitle') };
}

export default async function EditMePage({ searchParams }: PageProps<'/me/edit'>) {
  const [t, me, { form, value }] = await Promise.all([
    getTranslations(),
    read(getMe, {}),
    formPage(searchParams),
  ]);
  const labels = { name: t('me.profile.name'), locale: t('me.profile.language') };
  return (
    <>
      <PageHead title={t('me.profile.editTitle')} crumbs={[{ href: '/me', label: t('me.title') }]} />
      <Form {...form} action="/me" method="PATCH" to="/me?done=saved" labels={labels} className="form">
        <input type="hidden" name="version" value={value('version', me.version)} />
        <Field
          name="name"
          autoComplete="name"
          label={labels.name}
          defaultValue={value('name', me.name)}
          maxLength={200}
          required
        />
        <SelectField
          name="locale"
          label={labels.locale}
          defaultValue={value('locale', me.locale)}
          options={locales.map((locale) => ({ value: locale, label: t(`accounts.locale.${locale}`) }))}
        />
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('me.profile.save')}</Button>
          <ButtonLink href="/me">{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
