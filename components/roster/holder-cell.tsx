import { useLocale, useTranslations } from 'next-intl';
import { initialsOf } from '#components/ui/initials.ts';
import { EmptySeat, PersonCell } from '#components/ui/person-cell.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';
import { fullName, organisationIn } from './words.ts';

type Props = {
  post: Pick<PostOnDay, 'id' | 'holders' | 'covers' | 'nextHolder' | 'recruitment' | 'roleMailbox'>;
  /** Where a person's name leads. */
  personHref: (personId: string) => string;
  /** On the post's own page its empty seat leads nowhere. */
  here?: boolean;
};

/** Who is in a post, each with their organisation; or the empty seat, and what is known of filling it. */
export function HolderCell({ post, personHref, here }: Props) {
  const t = useTranslations('roster');
  if (post.holders.length === 0) return <Vacancy post={post} here={here ?? false} />;
  return post.holders.map((holder) => {
    const name = fullName(holder);
    return (
      <PersonCell
        key={holder.assignmentId}
        initials={name ? initialsOf(name) : '…'}
        name={name ?? post.roleMailbox ?? t('nameHidden')}
        {...(holder.personId && { href: personHref(holder.personId) })}
        detail={<Organisation of={holder.organisation} />}
      />
    );
  });
}

function Organisation({ of }: { of: PostOnDay['holders'][number]['organisation'] }) {
  return organisationIn(useLocale(), of);
}

function Vacancy({ post: { id, covers, nextHolder, recruitment }, here }: Pick<Props, 'post' | 'here'>) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const cover = covers.find(({ name }) => name)?.name;
  const from = plainDate(nextHolder?.since, locale);
  const next = nextHolder && fullName(nextHolder);
  const detail = nextHolder
    ? next
      ? t('next', { name: next, date: from })
      : t('nextHidden', { date: from })
    : cover
      ? t('cover', { name: cover })
      : recruitment && t('recruitment', { state: recruitment });
  return <EmptySeat label={t('vacant')} {...(!here && { href: `/posts/${id}` })} detail={detail} />;
}
