import { useLocale, useTranslations } from 'next-intl';
import { usePeriod } from '#components/roster/person-timeline.tsx';
import { usePostTitle } from '#components/roster/post-title.tsx';
import { fullName, languageNames, nameIn } from '#components/roster/words.ts';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { contactKinds } from '#db/enums.ts';
import type { Entry } from '#lib/roster/confirmations/schema.ts';

/** What the roster says of whoever holds the link. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const t = useTranslations('confirm');
  const locale = useLocale();
  const none = <span className="mute">{t('none')}</span>;
  const facts: Fact[] = [
    { term: t('name'), detail: <bdi>{fullName(entry)}</bdi> },
    { term: t('organisation'), detail: entry.organisation ? nameIn(locale, entry.organisation) : none },
    { term: t('posts'), detail: <Posts entry={entry} /> },
    { term: t('dutyStation'), detail: entry.dutyStation ?? none },
    { term: t('languages'), detail: languageNames(locale, entry.languages) || none },
    ...contactKinds.flatMap((kind) => {
      const known = entry.contacts.filter((contact) => contact.kind === kind);
      return known.length > 0 ? [{ term: t(`kind.${kind}`), detail: <Contacts known={known} /> }] : [];
    }),
  ];
  return (
    <Section title={t('entry')}>
      <DescriptionList facts={facts} />
    </Section>
  );
}

function Posts({ entry: { posts } }: { entry: Entry }) {
  const t = useTranslations('confirm');
  const locale = useLocale();
  const title = usePostTitle();
  const period = usePeriod();
  if (posts.length === 0) return <span className="mute">{t('noPost')}</span>;
  return posts.map((post) => (
    <span className="block" key={post.assignmentId}>
      {t('post', {
        title: title(post),
        structure: nameIn(locale, post.structure),
        period: period(post),
      })}
    </span>
  ));
}

function Contacts({ known }: { known: Entry['contacts'] }) {
  return known.map(({ id, value, label }) => (
    <span className="block" key={id}>
      <bdi className="ltr">{value}</bdi>
      {label && <span className="mute"> ({label})</span>}
    </span>
  ));
}
