import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { issuerById } from '#lib/auth/issuers.ts';
import { safePath } from '#lib/http/safe-path.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('with.title') };
}

/**
 * On to an organisation's own sign-in. By way of this page, since a form may not end on another site (form-action);
 * the browser goes on by itself.
 */
export default async function WithIssuerPage({ params, searchParams }: PageProps<'/sign-in/with/[issuer]'>) {
  const issuer = issuerById((await params).issuer);
  if (!issuer) notFound();
  const [t, { next }] = [await getTranslations('auth.with'), await searchParams];
  const address = `/sign-in/to/${issuer.id}?next=${encodeURIComponent(safePath(next))}`;
  return (
    <Door title={t('title')} lead={t('lead', { name: issuer.name })}>
      <meta httpEquiv="refresh" content={`0;url=${address}`} />
      <p className="my-4">
        <ButtonLink tone="primary" full plain href={address}>
          {t('continue', { name: issuer.name })}
        </ButtonLink>
      </p>
      <p className="sm">
        <Link href="/sign-in">{t('other')}</Link>
      </p>
    </Door>
  );
}
