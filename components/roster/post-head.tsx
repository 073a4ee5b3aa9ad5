import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostShown } from './post-facts.tsx';
import { PostStatus } from './post-status.tsx';
import { usePostTitle } from './post-title.tsx';
import { nameIn } from './words.ts';

/** The post, how it stands on the day, and what this reader may do with it. */
export function PostHead({ post, proposes }: { post: PostShown; proposes: boolean }) {
  const said = useTranslations('confirm');
  const t = useTranslations('roster');
  const locale = useLocale();
  const title = usePostTitle()(post);
  const { id, operation, structure, status, may } = post;
  const path = `/posts/${id}`;
  const place = operation ? nameIn(locale, operation) : t('global');
  const open = status.kind !== 'ended';
  return (
    <PageHead
      title={`${title}, ${nameIn(locale, structure)}`}
      here={title}
      lead={`${place}. ${t('post.asOf', { date: plainDate(post.asOf, locale) })}.`}
      status={<PostStatus status={status} chip />}
      crumbs={[
        { href: '/roster', label: t('title') },
        { href: `/structures/${structure.id}`, label: nameIn(locale, structure) },
      ]}
    >
      {proposes && !may.edit && <ButtonLink href={`/changes/new?post=${id}`}>{said('propose')}</ButtonLink>}
      {may.end && open && <ButtonLink href={`${path}/end`}>{t('post.end')}</ButtonLink>}
      {may.edit && open && <ButtonLink href={`${path}/cover`}>{t('post.cover')}</ButtonLink>}
      {may.edit && (
        <ButtonLink href={`${path}/edit`} icon="pencil">
          {t('post.edit')}
        </ButtonLink>
      )}
      {may.assign && open && (
        <ButtonLink href={`/assignments/new?post=${id}`} tone="primary" icon="plus">
          {t('post.assign')}
        </ButtonLink>
      )}
    </PageHead>
  );
}
