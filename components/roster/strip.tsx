import { useLocale, useTranslations } from 'next-intl';
import { CoverageStrip, type StripSpan } from '#components/ui/coverage-strip.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { addDays, daysBetween } from '#lib/roster/dates.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';
import { stripWindow } from '#lib/roster/status.ts';
import { usePostStatusWords } from './post-status.tsx';

/** Where a day stands in the 18 months that the strip shows, as a share of them. */
export function placeIn(asOf: string) {
  const { since, until } = stripWindow(asOf);
  const length = daysBetween(since, until) + 1;
  return (day: string) => daysBetween(since, day) / length;
}

type Props = { post: Pick<PostOnDay, 'strip' | 'status'>; asOf: string; tall?: boolean };

export function PostStrip({ post, asOf, tall }: Props) {
  const t = useTranslations('roster');
  const words = usePostStatusWords();
  const locale = useLocale();
  const { since, until } = stripWindow(asOf);
  const at = placeIn(asOf);
  const spans = post.strip.map(
    (part): StripSpan => ({
      kind: part.share,
      from: at(part.since),
      to: at(addDays(part.until, 1)),
      ...(tall && { name: part.share === 'vacant' ? t('vacant') : (part.name ?? '') }),
    }),
  );
  const label = t('strip', {
    from: plainDate(since, locale, 'month'),
    to: plainDate(until, locale, 'month'),
    status: words(post.status),
  });
  return <CoverageStrip label={label} spans={spans} now={at(asOf)} {...(tall && { tall })} />;
}
