import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { AccountDetail } from '#lib/accounts/schema.ts';
import { moment } from '#lib/i18n/format.ts';

export function AccountFacts({ account }: { account: AccountDetail }) {
  const t = useTranslations('accounts');
  const locale = useLocale();
  const { id, email, personId, lastSeenAt, createdAt, hasPassword, issuers } = account;
  const ways = [
    hasPassword ? t('detail.byPassword') : t('detail.byLink'),
    ...issuers.map((issuer) => t('detail.byIssuer', { issuer: new URL(issuer).host })),
  ];
  const trail = (name: string) => `/administration/audit?${name}=${id}`;
  return (
    <>
      <Section title={t('detail.title')}>
        <DescriptionList
          facts={[
            { term: t('detail.email'), detail: <span className="ltr">{email}</span> },
            { term: t('detail.language'), detail: t(`locale.${account.locale}`) },
            { term: t('detail.signsIn'), detail: ways.join(', ') },
            {
              term: t('detail.lastSeen'),
              detail: lastSeenAt ? moment(lastSeenAt, locale) : t('list.never'),
            },
            { term: t('detail.created'), detail: moment(createdAt, locale) },
            ...(personId
              ? [
                  {
                    term: t('detail.person'),
                    detail: <Link href={`/people/${personId}`}>{t('detail.personLink')}</Link>,
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={t('detail.trail')}>
        <ul className="sm grid gap-3">
          <li>
            <Link href={trail('actor')}>{t('detail.acts')}</Link>
          </li>
          <li>
            <Link href={trail('subject')}>{t('detail.changes')}</Link>
          </li>
        </ul>
      </Section>
    </>
  );
}
