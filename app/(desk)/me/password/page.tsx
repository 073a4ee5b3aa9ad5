import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewPassword } from '#components/auth/new-password.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { signedIn } from '#lib/http/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('password.changeTitle') };
}

export default async function ChangePasswordPage({ searchParams }: PageProps<'/me/password'>) {
  const [t, { email }, { form }] = [await getTranslations(), await signedIn(), await formPage(searchParams)];
  const labels = { current: t('me.password.current'), password: t('me.password.new') };
  return (
    <>
      <PageHead
        title={t('me.password.changeTitle')}
        lead={t('me.password.changeLead')}
        crumbs={[{ href: '/me', label: t('me.title') }]}
      />
      <Form {...form} action="/me/password" to="/me?done=password" labels={labels} className="form">
        {/* For password managers: which account the password is of. */}
        <input
          type="text"
          name="_account"
          autoComplete="username"
          defaultValue={email ?? ''}
          hidden
          readOnly
        />
        <Field
          name="current"
          type="password"
          autoComplete="current-password"
          label={labels.current}
          maxLength={128}
          required
        />
        <NewPassword label={labels.password} hint={t('me.password.newHint')} />
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('me.password.save')}</Button>
          <ButtonLink href="/me">{t('common.actions.cancel')}</ButtonLink>
        </p>
        <p className="sm">
          <Link href="/reset">{t('me.password.forgotten')}</Link>
        </p>
      </Form>
    </>
  );
}
