import { useLocale, useTranslations } from 'next-intl';
import type { IconName } from '#components/ui/icon.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostStatus as PostStatusOf } from '#lib/roster/status.ts';

type Props = { status: PostStatusOf; chip?: boolean };

function look({ kind, urgency }: PostStatusOf): { tone: Tone; icon: IconName } {
  if (kind === 'in_post') return { tone: 'success', icon: 'check' };
  if (kind === 'vacant') return { tone: 'critical', icon: 'vacant' };
  if (kind === 'ending') return { tone: urgency === 'now' ? 'critical' : 'warning', icon: 'triangle' };
  return { tone: 'neutral', icon: kind === 'planned' ? 'clock' : 'dash' };
}

/** Computed for the day looked at: in post, ends in N days, vacant N days, planned, ended. */
export function PostStatus({ status, chip }: Props) {
  const words = usePostStatusWords();
  return (
    <Status {...look(status)} {...(chip && { chip })}>
      {words(status)}
    </Status>
  );
}

export function usePostStatusWords() {
  const t = useTranslations('terms.postStatus');
  const locale = useLocale();
  return ({ kind, days, date }: PostStatusOf) => t(kind, { count: days ?? 0, date: plainDate(date, locale) });
}
