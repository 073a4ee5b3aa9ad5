import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Me } from '#lib/accounts/schema.ts';

export function Profile({ me }: { me: Pick<Me, 'name' | 'email' | 'locale' | 'personId'> }) {
  const t = useTranslations();
  const facts = [
    { term: t('me.profile.name'), detail: <bdi>{me.name}</bdi> },
    {
      term: t('me.profile.email'),
      detail: (
        <>
          <span className="ltr">{me.email}</span>
          <br />
          <span className="sm mute">{t('me.profile.emailNote')}</span>
        </>
      ),
    },
    { term: t('me.profile.language'), detail: t(`accounts.locale.${me.locale}`) },
    ...(me.personId
      ? [
          {
            term: t('me.profile.person'),
            detail: <Link href={`/people/${me.personId}`}>{t('me.profile.personLink')}</Link>,
          },
        ]
      : []),
  ];
  return (
    <Section title={t('me.profile.title')}>
      <DescriptionList facts={facts} />
      <p className="my-4">
        <ButtonLink href="/me/edit">{t('me.profile.edit')}</ButtonLink>
      </p>
    </Section>
  );
}
