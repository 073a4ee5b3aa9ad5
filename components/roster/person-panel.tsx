import { useLocale, useTranslations } from 'next-intl';
import { initialsOf } from '#components/ui/initials.ts';
import { Link } from '#components/ui/link.tsx';
import { SidePanel } from '#components/ui/side-panel.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { PersonActions, PersonFacts, type PersonShown } from './person-profile.tsx';
import { PersonTimeline } from './person-timeline.tsx';
import { usePostTitle } from './post-title.tsx';
import { fullName, nameIn } from './words.ts';

type Props = { person: PersonShown; asOf: string; closeHref: string; mayAssign: boolean };

/** One person beside the roster. */
export function PersonPanel({ person, asOf, closeHref, mayAssign }: Props) {
  const t = useTranslations('roster.people');
  const locale = useLocale();
  const title = usePostTitle();
  const name = fullName(person) ?? '';
  const held = person.assignments.find(({ state }) => state === 'active' || state === 'extended');
  return (
    <SidePanel
      title={name}
      subtitle={held && `${title(held.post)}, ${nameIn(locale, held.post.structure)}`}
      initials={initialsOf(name)}
      closeHref={closeHref}
      actions={<PersonActions person={person} />}
    >
      <PersonFacts person={person} />
      <div className="shead mt-5">
        <h3>{t('assignments')}</h3>
        {mayAssign && (
          <Link className="xs" href={`/assignments/new?person=${person.id}`}>
            {t('add')}
          </Link>
        )}
      </div>
      <PersonTimeline person={person} asOf={asOf} />
      <p className="note mt-4">
        {t('changed', { date: plainDate(person.updatedAt, locale) })}{' '}
        <Link href={`/people/${person.id}`}>{t('fullPage')}</Link>
      </p>
    </SidePanel>
  );
}
