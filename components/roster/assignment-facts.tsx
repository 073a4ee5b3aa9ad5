import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import type { IconName } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Status, type Tone } from '#components/ui/status.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { Assignment } from '#lib/roster/assignments/schema.ts';
import { usePeriod } from './person-timeline.tsx';
import { usePostTitle } from './post-title.tsx';
import { fullName, nameIn, organisationIn } from './words.ts';

export type AssignmentShown = z.output<typeof Assignment>;

const looks: Record<AssignmentShown['state'], { tone: Tone; icon: IconName }> = {
  planned: { tone: 'neutral', icon: 'clock' },
  active: { tone: 'success', icon: 'check' },
  extended: { tone: 'success', icon: 'check' },
  ended: { tone: 'neutral', icon: 'dash' },
  handed_over: { tone: 'neutral', icon: 'dash' },
};

export function useAssignmentName() {
  const t = useTranslations('roster');
  const locale = useLocale();
  const title = usePostTitle();
  return ({ person, post }: AssignmentShown) => ({
    person: (person && fullName(person)) ?? t('nameHidden'),
    post: `${title(post)}, ${nameIn(locale, post.structure)}`,
  });
}

const addresses = { edit: 'edit', extend: 'extend', end: 'end', hand_over: 'hand-over', cancel: 'cancel' };

type HeadProps = { assignment: AssignmentShown; proposes: boolean };

/** Who, where, in which state; and the moves that are open to this reader. */
export function AssignmentHead({ assignment, proposes }: HeadProps) {
  const said = useTranslations('confirm');
  const handover = useTranslations('handover');
  const t = useTranslations('roster');
  const name = useAssignmentName()(assignment);
  const { id, post, state, moves } = assignment;
  return (
    <PageHead
      title={name.person}
      here={t('assignment.title')}
      lead={name.post}
      status={
        <Status {...looks[state]} chip>
          {t(`states.${state}`)}
        </Status>
      }
      crumbs={[
        { href: '/roster', label: t('title') },
        { href: `/posts/${post.id}`, label: name.post },
      ]}
    >
      {proposes && moves.length === 0 && (
        <ButtonLink href={`/changes/new?assignment=${id}`}>{said('propose')}</ButtonLink>
      )}
      <ButtonLink href={`/assignments/${id}/handover`}>{handover('title')}</ButtonLink>
      {moves.map((move) => (
        <ButtonLink
          key={move}
          href={`/assignments/${id}/${addresses[move]}`}
          {...(move === 'cancel' && { tone: 'danger' as const })}
        >
          {t(`assignment.${move}`)}
        </ButtonLink>
      ))}
    </PageHead>
  );
}

export function AssignmentFacts({ assignment }: { assignment: AssignmentShown }) {
  const t = useTranslations('roster.assignment');
  const codes = useTranslations('roster.codes');
  const words = useTranslations('roster');
  const locale = useLocale();
  const name = useAssignmentName()(assignment);
  const { person, post, organisation, extendedFrom, endReason, handedOverToId, note } = assignment;
  const some = (term: string, detail: Fact['detail']): Fact[] => (detail ? [{ term, detail }] : []);
  const facts: Fact[] = [
    {
      term: words('assignmentForm.personId'),
      detail: person ? <Link href={`/people/${person.id}`}>{name.person}</Link> : name.person,
    },
    {
      term: words('assignmentForm.postId'),
      detail: <Link href={`/posts/${post.id}`}>{name.post}</Link>,
    },
    ...some(words('people.fields.organisation'), organisationIn(locale, organisation)),
    { term: words('columns.arrangement'), detail: codes(assignment.staffingCode as 'DH') },
    { term: t('dates'), detail: usePeriod()(assignment) },
    ...some(t('firstAgreed'), plainDate(extendedFrom, locale)),
    ...some(t('reason'), endReason),
    ...some(
      t('successor'),
      handedOverToId && <Link href={`/assignments/${handedOverToId}`}>{t('seeSuccessor')}</Link>,
    ),
    ...some(t('note'), note && <span className="whitespace-pre-line">{note}</span>),
  ];
  return <DescriptionList facts={facts} />;
}
