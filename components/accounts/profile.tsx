import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { Me } from '#lib/accounts/schema.ts';

type Props = {
  me: Pick<Me, 'name' | 'email' | 'locale' | 'personId' | 'warningMails'>;
  /** Whether such mails go to whoever holds these roles. */
  warned: boolean;
};

export function Profile({ me, warned }: Props) {
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
    ...(warned
      ? [{ term: t('me.warnings.title'), detail: t(`me.warnings.${me.warningMails ? 'sent' : 'stopped'}`) }]
      : []),
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
