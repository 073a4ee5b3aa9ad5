import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { Link } from '#components/ui/link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('checkEmail.title') };
}

/** The same for every address, known or not. */
export default async function CheckEmailPage() {
  const t = await getTranslations('auth.checkEmail');
  return (
    <Door title={t('title')} lead={t('lead')}>
      <p className="mt-4">{t('text')}</p>
      <p className="mt-4">
        <Link href="/sign-in">{t('back')}</Link>
      </p>
    </Door>
  );
}
