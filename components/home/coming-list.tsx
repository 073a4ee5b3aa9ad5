import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#components/ui/link.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import type { PostRole } from '#db/enums.ts';
import type { Coming } from '#lib/home/queries.ts';
import { plainDate } from '#lib/i18n/format.ts';

/** What begins and ends in the next three weeks. */
export async function ComingList({ coming, day }: { coming: readonly Coming[]; day: string }) {
  const [t, terms, locale] = [
    await getTranslations('home'),
    await getTranslations('terms'),
    await getLocale(),
  ];
  if (coming.length === 0) return <p className="mute sm">{t('nothingComing')}</p>;
  const words = ({ kind, role, label, labelFr }: Coming) => {
    const structure = locale === 'fr' ? labelFr : label;
    return kind === 'appeal_ends'
      ? t('appealEnds', { name: structure })
      : t(kind === 'assignment_ends' ? 'assignmentEnds' : 'assignmentStarts', {
          role: role ? terms(`postRole.${role as PostRole}`) : '',
          structure,
        });
  };
  const entries = coming.map((it) => ({
    key: `${it.kind} ${it.id} ${it.date}`,
    when:
      it.date === day
        ? t('today', { date: plainDate(it.date, locale, 'day') })
        : plainDate(it.date, locale, 'day'),
    ...(it.date === day && { state: 'now' as const }),
    children: (
      <Link href={it.kind === 'appeal_ends' ? `/appeals/${it.id}` : `/posts/${it.id}`}>{words(it)}</Link>
    ),
  }));
  return <Timeline entries={entries} />;
}
