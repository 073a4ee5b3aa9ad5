import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getMe } from '#lib/accounts/own-queries.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { locales } from '#lib/i18n/locales.ts';
import { isWarned } from '#lib/roster/warnings/warned.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('profile.editTitle') };
}

export default async function EditMePage({ searchParams }: PageProps<'/me/edit'>) {
  const [t, actor, me, { form, value, values }] = await Promise.all([
    getTranslations(),
    signedIn(),
    read(getMe, {}),
    formPage(searchParams),
  ]);
  const labels = {
    name: t('me.profile.name'),
    locale: t('me.profile.language'),
    warningMails: t('me.warnings.title'),
  };
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
        {isWarned(actor) && (
          <ChoiceField
            name="warningMails"
            label={labels.warningMails}
            hint={t('me.warnings.hint')}
            chosen={values('warningMails', [String(me.warningMails)])}
            options={[
              { value: 'true', label: t('me.warnings.send') },
              { value: 'false', label: t('me.warnings.stop') },
            ]}
          />
        )}
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('me.profile.save')}</Button>
          <ButtonLink href="/me">{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
