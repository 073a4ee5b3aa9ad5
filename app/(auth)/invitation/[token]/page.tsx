import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door } from '#components/auth/door.tsx';
import { InvitationForm } from '#components/auth/invitation-form.tsx';
import { getInvitation } from '#lib/accounts/acceptance.ts';
import { formPage } from '#lib/http/form-page.ts';
import { readOpenly } from '#lib/http/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('invitation.title') };
}

/** Where the link of an invitation leads, and the first administrator's. */
export default async function InvitationPage({ params, searchParams }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  const [t, invitation, page] = await Promise.all([
    getTranslations(),
    readOpenly(getInvitation, { token }),
    formPage(searchParams),
  ]);
  if (!invitation)
    return <Door title={t('auth.invitation.expired.title')} lead={t('auth.invitation.expired.lead')} />;
  const { first, email, role } = invitation;
  const lead = first
    ? t('auth.first.lead')
    : t('auth.invitation.lead', { role: t(`accounts.role.${role}`), email: email ?? '' });
  return (
    <Door title={first ? t('auth.first.title') : t('auth.invitation.title')} lead={lead}>
      <InvitationForm invitation={invitation} token={token} {...page} />
    </Door>
  );
}
