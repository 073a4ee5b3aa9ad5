import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { Timeline, type TimelineEntry } from '#components/ui/timeline.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { addDays } from '#lib/roster/dates.ts';
import { gaps } from '#lib/roster/status.ts';
import type { PersonShown } from './person-profile.tsx';
import { usePostTitle } from './post-title.tsx';
import { nameIn, organisationIn } from './words.ts';

type Held = PersonShown['assignments'][number];

/** Assignments and covers, the latest first, with the holes between them. */
export function PersonTimeline({ person, asOf }: { person: PersonShown; asOf: string }) {
  const t = useTranslations('roster.people');
  const terms = useTranslations('terms.postRole');
  const locale = useLocale();
  const periodOf = usePeriod();
  const held = person.assignments.map((it) => ({ since: it.since, entry: entryOf(it, periodOf(it)) }));
  const covering = person.covering.map((it) => ({
    since: it.since,
    entry: {
      key: `cover ${it.postId}`,
      when: periodOf(it),
      state: 'on' as const,
      children: (
        <>
          <b className="b">{t('covering')}</b>, <Link href={`/posts/${it.postId}`}>{terms(it.role)}</Link>,{' '}
          {nameIn(locale, it.structure)}
        </>
      ),
    },
  }));
  const holes = holesIn(person.assignments, asOf).map((hole) => ({
    since: hole.since,
    entry: {
      key: `gap ${hole.since}`,
      when: periodOf(hole),
      state: 'gap' as const,
      children: <span className="mute">{t('gap')}</span>,
    },
  }));
  const entries = [...held, ...covering, ...holes]
    .sort((a, b) => (a.since > b.since ? -1 : 1))
    .map(({ entry }) => entry);
  return <Timeline entries={entries} />;
}

function entryOf(held: Held, when: string): TimelineEntry {
  const now = held.state === 'active' || held.state === 'extended';
  return {
    key: held.id,
    when,
    ...(now && { state: 'on' as const }),
    children: <HeldPost held={held} now={now} />,
  };
}

function HeldPost({ held, now }: { held: Held; now: boolean }) {
  const t = useTranslations('roster');
  const terms = useTranslations('terms.staffing');
  const locale = useLocale();
  const title = usePostTitle()(held.post);
  const organisation = organisationIn(locale, held.organisation);
  const detail = [organisation, terms(held.share)].filter(Boolean).join(', ');
  return (
    <>
      <Link className="b" href={`/assignments/${held.id}`}>
        {title}
      </Link>
      , {nameIn(locale, held.post.structure)}
      <br />
      <span className="mute">
        {detail}.{' '}
        {now ? (
          <Status tone="success" icon="check">
            {t(`states.${held.state}`)}
          </Status>
        ) : (
          t(`states.${held.state}`)
        )}
      </span>
    </>
  );
}

export function usePeriod() {
  const t = useTranslations('roster');
  const locale = useLocale();
  return ({ since, until }: { since: string; until: string | null }) =>
    until
      ? t('period', { since: plainDate(since, locale), until: plainDate(until, locale) })
      : t('periodOpen', { since: plainDate(since, locale) });
}

/** Days without an assignment between the first one that is known and the day looked at. */
function holesIn(assignments: readonly Held[], asOf: string) {
  const first = assignments.map(({ since }) => since).sort()[0];
  if (!first) return [];
  const last = assignments.some(({ until }) => until === null || until >= asOf) ? asOf : addDays(asOf, -1);
  return gaps({ since: first, until: null }, assignments, first, last);
}
