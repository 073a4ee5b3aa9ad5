import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { DoorForm } from '#components/auth/door-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { formPage } from '#lib/http/form-page.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('reset.title') };
}

export default async function ResetPage({ searchParams }: PageProps<'/reset'>) {
  const [t, { form, value }] = [await getTranslations('auth.reset'), await formPage(searchParams)];
  return (
    <Door title={t('title')} lead={t('lead')}>
      <DoorForm action="/reset/ask" {...form} labels={{ email: t('email') }}>
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          label={t('email')}
          defaultValue={value('email')}
          required
        />
        <p className="my-4">
          <Button tone="primary" full>
            {t('send')}
          </Button>
        </p>
      </DoorForm>
      <p className="sm">
        <Link href="/sign-in">{t('back')}</Link>
      </p>
    </Door>
  );
}
