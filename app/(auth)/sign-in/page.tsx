import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Door, Points } from '#components/auth/door.tsx';
import { EmailForm, PasswordForm } from '#components/auth/sign-in-forms.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { Section } from '#components/ui/section.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { leaveIfSignedIn } from '#lib/http/read.ts';
import { safePath } from '#lib/http/safe-path.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn.title') };
}

/** First the address, then the way in that goes with it. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, refused, done } = await searchParams;
  await leaveIfSignedIn(safePath(next));
  const [t, { form, value }] = [await getTranslations(), await formPage(searchParams)];
  const email = value('email');
  const props = { form, email, next: value('next') || safePath(next) };
  // Whom their organisation could not let in needs another way than being sent there again.
  const asksPassword = isReason(refused) || Boolean(form.back && !form.back.fields.email);
  return (
    <Door
      title={t('auth.signIn.title')}
      lead={t('auth.signIn.lead')}
      aside={
        <>
          <Points
            title={t('auth.about.title')}
            points={points.map(({ key, icon }) => ({
              icon,
              title: t(`auth.about.${key}.title`),
              text: t(`auth.about.${key}.text`),
            }))}
          />
          <Section title={t('auth.yourData.title')}>
            <p className="sm mute">{t('auth.yourData.text')}</p>
          </Section>
        </>
      }
    >
      {done === 'signed_out' && <Message tone="success" role="status" title={t('auth.done.signedOut')} />}
      {done === 'ready' && <Message tone="success" role="status" title={t('auth.done.ready')} />}
      {done === 'password' && <Message tone="success" role="status" title={t('auth.done.password')} />}
      {isReason(refused) && <Message tone="critical" role="alert" title={t(`refusals.${refused}`)} />}
      {asksPassword ? <PasswordForm {...props} /> : <EmailForm {...props} />}
      <p className="sm mt-6">{t('auth.signIn.noAccount')}</p>
      <p className="sm mt-2">
        <Link href="/bulletins">{t('auth.signIn.digests')}</Link>
      </p>
      <p className="sm mt-2">
        <Link href="/subscribe">{t('auth.signIn.digest')}</Link>
      </p>
    </Door>
  );
}

const points = [
  { key: 'roster', icon: 'calendar' },
  { key: 'structures', icon: 'link' },
  { key: 'appeals', icon: 'document' },
] as const;

/** The reasons that may stand in the address; those with blanks to fill come with a form instead. */
const reasons = ['not_linked', 'issuer_failed', 'expired', 'wrong_credentials', 'too_many'] as const;
const isReason = (code: unknown): code is (typeof reasons)[number] => reasons.some((one) => one === code);
