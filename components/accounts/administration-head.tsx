import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHead } from '#components/ui/page-head.tsx';
import { Tabs } from '#components/ui/tabs.tsx';

const views = [
  { key: 'accounts', href: '/administration' },
  { key: 'invitations', href: '/administration/invitations' },
  { key: 'audit', href: '/administration/audit' },
  { key: 'mails', href: '/administration/mails' },
  { key: 'subscribers', href: '/administration/subscribers' },
  { key: 'webhooks', href: '/administration/webhooks' },
] as const;

type Props = {
  view: (typeof views)[number]['key'];
  title: string;
  lead: string;
  /** Mails and webhooks are for administrators only. */
  seesMails: boolean;
  children?: ReactNode;
};

export function AdministrationHead({ view, title, lead, seesMails, children }: Props) {
  const t = useTranslations('accounts.tabs');
  const shown = views.filter(({ key }) => seesMails || (key !== 'mails' && key !== 'webhooks'));
  return (
    <>
      <PageHead title={title} lead={lead}>
        {children}
      </PageHead>
      <Tabs
        label={t('label')}
        views={shown.map(({ key, href }) => ({ href, label: t(key), current: key === view }))}
      />
    </>
  );
}
