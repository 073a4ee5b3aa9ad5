import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GrantTable } from '#components/accounts/grant-table.tsx';
import { Identities } from '#components/accounts/identities.tsx';
import { Profile } from '#components/accounts/profile.tsx';
import { Sessions } from '#components/accounts/sessions.tsx';
import { Tokens } from '#components/accounts/tokens.tsx';
import { OwnRecord } from '#components/confirmations/own-record.tsx';
import { OwnSubscription } from '#components/subscriptions/own-subscription.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { getMe } from '#lib/accounts/own-queries.ts';
import { env } from '#lib/env.ts';
import { asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { isWarned } from '#lib/roster/warnings/warned.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('title') };
}

const news = ['saved', 'password', 'linked', 'token'] as const;

/** One's own name, ways in, sessions and tokens. */
export default async function MyPage({ searchParams }: PageProps<'/me'>) {
  const [t, actor, words, me, { form }] = await Promise.all([
    getTranslations(),
    signedIn(),
    asked(searchParams),
    read(getMe, {}),
    formPage(searchParams),
  ]);
  const done = news.find((one) => one === words.done);
  const issuers = env.OIDC_ISSUERS.map(({ id, name, issuer }) => ({ id, name, issuer }));
  const own = { ...form, from: '/me' };
  return (
    <>
      <PageHead title={t('me.title')} lead={t('me.lead')} />
      {done && <Message tone="success" role="status" title={t(`me.done.${done}`)} />}
      {words.refused === 'identity_taken' && (
        <Message tone="critical" role="alert" title={t('refusals.identity_taken')} />
      )}
      <RefusedAct form={form} />
      <Profile me={me} warned={isWarned(actor)} />
      <OwnSubscription me={me} form={own} />
      {me.personId && <OwnRecord personId={me.personId} form={own} told={words.record} ask={words.ask} />}
      <Section title={t('me.roles.title')}>
        {me.grants.length > 0 ? (
          <GrantTable label={t('me.roles.title')} grants={me.grants} />
        ) : (
          <EmptyState heading="h3" title={t('me.roles.none')}>
            {t('me.roles.noneLead')}
          </EmptyState>
        )}
      </Section>
      <Section title={t('me.password.title')}>
        <p>{me.hasPassword ? t('me.password.set') : t('me.password.unset')}</p>
        <p className="my-4">
          {me.hasPassword ? (
            <ButtonLink href="/me/password">{t('me.password.change')}</ButtonLink>
          ) : (
            <ButtonLink href="/reset">{t('me.password.choose')}</ButtonLink>
          )}
        </p>
      </Section>
      <Identities identities={me.identities} issuers={issuers} form={own} />
      <Sessions sessions={me.sessions} form={own} />
      <Tokens tokens={me.tokens} form={own} />
      {mayAnywhere(actor, 'audit.read') && (
        <Section title={t('me.acts.title')}>
          <Link href={`/administration/audit?actor=${me.id}`}>{t('me.acts.link')}</Link>
        </Section>
      )}
    </>
  );
}
