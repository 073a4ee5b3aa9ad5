import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MailState } from '#components/accounts/mail-table.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { read } from '#lib/http/read.ts';
import { moment } from '#lib/i18n/format.ts';
import { getMail } from '#lib/mail/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('mails.title') };
}

export default async function MailPage({ params }: PageProps<'/administration/mails/[id]'>) {
  const [t, locale, mail] = await Promise.all([
    getTranslations('accounts'),
    getLocale(),
    read(getMail, { id: (await params).id }),
  ]);
  return (
    <>
      <PageHead
        title={mail.subject}
        crumbs={[
          { href: '/administration', label: t('list.title') },
          { href: '/administration/mails', label: t('mails.title') },
        ]}
        status={<MailState state={mail.state} />}
      />
      <DescriptionList
        facts={[
          { term: t('mails.recipient'), detail: <span className="ltr">{mail.recipient}</span> },
          { term: t('mails.created'), detail: moment(mail.createdAt, locale) },
          { term: t('mails.attempts'), detail: mail.attempts },
          ...(mail.error
            ? [{ term: t('mails.error'), detail: <code className="ltr">{mail.error}</code> }]
            : []),
        ]}
      />
      <article className="prose mail-body">
        {mail.body.split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a mail that is written never move
          <p key={at}>{/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}</p>
        ))}
      </article>
    </>
  );
}
