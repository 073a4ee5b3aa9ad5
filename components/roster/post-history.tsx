import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Timeline, type TimelineEntry } from '#components/ui/timeline.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { assignmentState } from '#lib/roster/assignments/workflow.ts';
import { daysBetween, type Period } from '#lib/roster/dates.ts';
import { gaps } from '#lib/roster/status.ts';
import { usePeriod } from './person-timeline.tsx';
import type { PostShown } from './post-facts.tsx';
import { fullName, organisationIn } from './words.ts';

type Held = PostShown['history'][number];

/** Everybody who has been, is or will be in the post, the latest first, and the days it stood empty. */
export function PostHistory({ post }: { post: PostShown }) {
  const t = useTranslations('roster.post');
  const periodOf = usePeriod();
  if (post.history.length === 0) return <p className="mute">{t('noHistory')}</p>;
  const held = post.history.map((it) => ({
    since: it.since,
    entry: heldEntry(it, post.asOf, periodOf(it)),
  }));
  const empty = gaps(post, post.history, post.since, post.asOf).map((gap) => ({
    since: gap.since,
    entry: {
      key: `gap ${gap.since}`,
      when: periodOf({ ...gap, until: gap.until === post.asOf ? null : gap.until }),
      state: 'gap' as const,
      children: <span className="mute">{t('vacantGap', { days: vacantDays(gap, post.asOf) })}</span>,
    },
  }));
  const entries = [...held, ...empty].sort((a, b) => (a.since > b.since ? -1 : 1));
  return <Timeline entries={entries.map(({ entry }) => entry)} />;
}

/** Days of a vacancy that is over; of one that lasts, the days gone by since it began, as the status says. */
const vacantDays = ({ since, until }: Period, asOf: string) =>
  daysBetween(since, until ?? asOf) + (until === asOf ? 0 : 1);

function heldEntry(held: Held, asOf: string, when: string): TimelineEntry {
  const state = assignmentState(held, asOf);
  const now = state === 'active' || state === 'extended';
  return {
    key: held.assignmentId,
    when,
    ...(now && { state: 'on' as const }),
    children: <HeldBy held={held} state={state} />,
  };
}

function HeldBy({ held, state }: { held: Held; state: ReturnType<typeof assignmentState> }) {
  const t = useTranslations('roster');
  const terms = useTranslations('terms.staffing');
  const locale = useLocale();
  const organisation = organisationIn(locale, held.organisation);
  const told = [
    held.extendedFrom && t('post.extended', { date: plainDate(held.extendedFrom, locale) }),
    held.endReason && t('post.reason', { reason: held.endReason }),
  ].filter(Boolean);
  return (
    <>
      <Link className="b" href={`/assignments/${held.assignmentId}`}>
        {fullName(held) ?? t('nameHidden')}
      </Link>
      {organisation && `, ${organisation}`}
      <br />
      <span className="mute">
        {terms(held.share)}. {t(`states.${state}`)}.{told.length > 0 && ` ${told.join('. ')}.`}
      </span>
    </>
  );
}
