import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostInFull } from '#lib/roster/posts/schema.ts';
import { usePeriod } from './person-timeline.tsx';
import { languageNames, nameIn, organisationIn } from './words.ts';

export type PostShown = z.output<typeof PostInFull>;

export function PostFacts({ post }: { post: PostShown }) {
  const t = useTranslations('roster.post');
  const terms = useTranslations('terms');
  const codes = useTranslations('roster.codes');
  const locale = useLocale();
  const none = <span className="mute">{t('none')}</span>;
  const facts: Fact[] = [
    ...usePlaceFacts(post),
    { term: t('level'), detail: terms(`postLevel.${post.level}`) },
    { term: t('code'), detail: codes(post.staffingCode as 'FP-F1') },
    { term: t('sole'), detail: post.sole ? t('one') : t('several') },
    { term: t('dates'), detail: usePeriod()(post) },
    { term: t('languages'), detail: languageNames(locale, post.languages) || none },
    { term: t('location'), detail: post.location ?? none },
    { term: t('funder'), detail: organisationIn(locale, post.fundingOrganisation) ?? none },
    { term: t('recruitment'), detail: post.recruitment ?? none },
    { term: t('mailbox'), detail: <Mailbox address={post.roleMailbox} none={none} /> },
    { term: t('gaps', { year: post.asOf.slice(0, 4) }), detail: <GapDays post={post} /> },
    { term: t('sharing'), detail: terms(`sharing.${post.sharing}`) },
  ];
  return <DescriptionList facts={facts} />;
}

function usePlaceFacts({ operation, structure }: PostShown): Fact[] {
  const t = useTranslations('roster.post');
  const locale = useLocale();
  return [
    {
      term: t('structure'),
      detail: <Link href={`/structures/${structure.id}`}>{nameIn(locale, structure)}</Link>,
    },
    ...(operation
      ? [
          {
            term: t('operation'),
            detail: <Link href={`/operations/${operation.id}`}>{nameIn(locale, operation)}</Link>,
          },
        ]
      : []),
  ];
}

function Mailbox({ address, none }: { address: string | null; none: ReactNode }) {
  if (!address) return none;
  return (
    <a className="ltr" href={`mailto:${address}`}>
      {address}
    </a>
  );
}

function GapDays({ post }: { post: PostShown }) {
  const t = useTranslations('roster.post');
  const days = post.vacantDaysThisYear;
  return post.vacantOverThreeMonths ? (
    <span className="crit-text b">{t('gapsFlag', { days })}</span>
  ) : (
    t('gapsPlain', { days })
  );
}

/** Who stands in on the day. */
export function PostCovers({ post }: { post: PostShown }) {
  const t = useTranslations('roster.post');
  const roles = useTranslations('terms.postRole');
  const locale = useLocale();
  if (post.covers.length === 0) return <p className="mute">{t('noCover')}</p>;
  return (
    <ul className="grid gap-3">
      {post.covers.map((cover) => (
        <li key={cover.id}>
          <Link href={`/posts/${cover.postId}`}>
            {roles(cover.role)}, {nameIn(locale, cover.structure)}
          </Link>
          {cover.name && ` (${cover.name})`}{' '}
          <span className="mute">
            {cover.until
              ? t('coverUntil', { date: plainDate(cover.until, locale) })
              : t('coverSince', { date: plainDate(cover.since, locale) })}
          </span>
          {post.may.edit && (
            <Link
              className="noprint ms-3"
              href={`/posts/${post.id}/covers/${cover.id}`}
              aria-label={t('changeCoverOf', { name: cover.name ?? roles(cover.role) })}
            >
              {t('changeCover')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
