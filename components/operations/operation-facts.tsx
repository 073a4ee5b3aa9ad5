import { useLocale, useTranslations } from 'next-intl';
import { DescriptionList, type Fact } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OperationShown } from '#lib/operations/queries.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';

export function OperationFacts({ operation }: { operation: OperationShown }) {
  const t = useTranslations('operations.facts');
  const terms = useTranslations('terms.sharing');
  const locale = useLocale();
  const { id, countryNames, since, until, sharing, namesHidden } = operation;
  const facts: Fact[] = [
    { term: t('countries'), detail: countryNames.map((it) => nameOf(it, locale)).join(', ') },
    { term: t('since'), detail: plainDate(since, locale) },
    ...(until ? [{ term: t('until'), detail: plainDate(until, locale) }] : []),
    {
      term: t('sharing'),
      detail: (
        <>
          {terms(sharing)}
          {sharing === 'public' && (
            <>
              {' '}
              <Link className="noprint" href={`/briefs/${id}`}>
                {t('publicPage')}
              </Link>
            </>
          )}
        </>
      ),
    },
    ...(namesHidden ? [{ term: t('names'), detail: t('namesHidden') }] : []),
  ];
  return <DescriptionList facts={facts} />;
}

/** Addresses of posts, not of people: they stay when the person goes. */
export function RoleMailboxes({ posts }: { posts: readonly PostOnDay[] }) {
  const terms = useTranslations('terms.postRole');
  const locale = useLocale();
  const facts = posts.flatMap((post): Fact[] => {
    if (!post.roleMailbox) return [];
    const title = (locale === 'fr' ? post.titleFr : post.titleEn) ?? terms(post.role);
    return [
      {
        term: title,
        detail: (
          <a className="ltr" href={`mailto:${encodeURI(post.roleMailbox)}`}>
            {post.roleMailbox}
          </a>
        ),
      },
    ];
  });
  return <DescriptionList facts={facts} />;
}
