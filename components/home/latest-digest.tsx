import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import type { getLatestDigest } from '#lib/digests/home.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { titleIn } from '#lib/digests/title-in.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { fullLocale } from '#lib/i18n/locales.ts';

type Props = { digest: Awaited<ReturnType<typeof getLatestDigest>> };

/** What was published last, and the way to those before. */
export function LatestDigest({ digest }: Props) {
  const [t, locale] = [useTranslations('digests.home'), fullLocale(useLocale())];
  if (!digest) return null;
  return (
    <Section title={t('latest')}>
      <p>
        <Link className="b" href={`/digests/${digest.id}`}>
          {titleIn(digest, locale)}
        </Link>
      </p>
      <p className="mute sm mt-1">
        {t('published', {
          period: periodIn(digest, locale),
          date: plainDate(digest.publishedAt, locale),
        })}
      </p>
      <p className="sm mt-2">
        <Link href="/digests">{t('all')}</Link>
      </p>
    </Section>
  );
}
