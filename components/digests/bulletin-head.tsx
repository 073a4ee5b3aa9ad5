import type { ReactNode } from 'react';
import { type Crumb, PageHead } from '#components/ui/page-head.tsx';
import type { DigestEdition } from '#lib/digests/edition.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { wordsIn } from '#lib/digests/words.ts';
import { plainDate } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';

type Props = {
  edition: DigestEdition;
  locale: FullLocale;
  /** The way here, of pages inside. */
  crumbs?: readonly Crumb[];
  /** A chip, where it is not published yet. */
  status?: ReactNode;
  children?: ReactNode;
};

/** Its title, its days, when it was published, and of how many updates it is. */
export function BulletinHead({ edition, locale, crumbs, status, children }: Props) {
  const t = wordsIn(locale);
  const places = new Set(edition.sources.map(({ operation }) => operation?.code ?? ''));
  const lead = t('digests.read.lead', {
    period: periodIn(edition, locale),
    updates: edition.sources.length,
    operations: places.size,
  });
  const published = t('digests.read.published', { date: plainDate(edition.publishedAt, locale) });
  return (
    <PageHead
      title={<span lang={locale}>{edition.title[locale]}</span>}
      here={edition.code}
      lead={<span lang={locale}>{status ? lead : `${published} ${lead}`}</span>}
      {...(crumbs && { crumbs })}
      {...(status !== undefined && { status })}
    >
      {children}
    </PageHead>
  );
}
