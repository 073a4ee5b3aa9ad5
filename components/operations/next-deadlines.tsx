import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { periodName } from '#components/updates/period-name.ts';
import { plainDate } from '#lib/i18n/format.ts';
import type { OperationLatest } from '#lib/operations/schema.ts';

type Deadline = OperationLatest['coming'][number];
type Props = { coming: readonly Deadline[]; day: string };

const places = {
  update_due: '/updates',
  assignment_ends: '/posts',
  proposals_due: '/appeals',
  appeal_ends: '/appeals',
} as const;

/** What falls due next, the first first; what is late already stands out and says so. */
export function NextDeadlines({ coming, day }: Props) {
  const t = useTranslations('operations.deadlines');
  const terms = useTranslations('terms.postRole');
  const locale = useLocale();
  const words = ({ kind, role, label, labelFr, rhythm }: Deadline) => {
    if (kind === 'update_due')
      return t('update', {
        period: periodName({ since: label, until: labelFr, rhythm: rhythm ?? 'monthly' }, locale),
      });
    const name = locale === 'fr' ? labelFr : label;
    return kind === 'assignment_ends' && role
      ? t('assignment', { role: terms(role), name })
      : t(kind === 'appeal_ends' ? 'appeal' : 'proposals', { name });
  };
  return (
    <Timeline
      entries={coming.map((it) => ({
        key: `${it.kind} ${it.id} ${it.date}`,
        when:
          it.date < day ? t('late', { date: plainDate(it.date, locale) }) : plainDate(it.date, locale, 'day'),
        ...(it.date < day && { state: 'gap' as const }),
        children: <Link href={`${places[it.kind]}/${it.id}`}>{words(it)}</Link>,
      }))}
    />
  );
}
