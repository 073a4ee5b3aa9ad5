import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { NewPassword } from '#components/auth/new-password.tsx';
import { Button } from '#components/ui/button.tsx';
import { Form } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { formPage } from '#lib/http/form-page.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('reset.title') };
}

export default async function ChoosePasswordPage({ params, searchParams }: PageProps<'/reset/[token]'>) {
  const [t, { token }, { form }] = [
    await getTranslations('auth.reset'),
    await params,
    await formPage(searchParams),
  ];
  if (form.back?.code === 'expired')
    return (
      <Door title={t('expired.title')} lead={t('expired.lead')}>
        <p className="mt-4">
          <Link href="/reset">{t('title')}</Link>
        </p>
      </Door>
    );
  return (
    <Door title={t('title')} lead={t('chooseLead')}>
      <Form
        {...form}
        action="/password-resets"
        to="/sign-in?done=password"
        labels={{ password: t('password') }}
      >
        <input type="hidden" name="token" value={token} />
        <NewPassword label={t('password')} hint={t('passwordHint')} />
        <p className="my-4">
          <Button tone="primary" full>
            {t('save')}
          </Button>
        </p>
      </Form>
    </Door>
  );
}
