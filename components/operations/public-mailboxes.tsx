import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import type { PublicBrief } from '#lib/operations/public-brief.ts';

/** Addresses of posts: they stay when the person goes, and name nobody. */
export function PublicMailboxes({ mailboxes }: Pick<PublicBrief, 'mailboxes'>) {
  const terms = useTranslations('terms.postRole');
  const locale = useLocale();
  return (
    <DescriptionList
      facts={mailboxes.map(({ role, titleEn, titleFr, mailbox }) => ({
        term: (locale === 'fr' ? titleFr : titleEn) ?? terms(role),
        detail: (
          <a className="ltr" href={`mailto:${encodeURI(mailbox)}`}>
            {mailbox}
          </a>
        ),
      }))}
    />
  );
}
