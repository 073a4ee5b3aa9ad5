import { useLocale, useTranslations } from 'next-intl';
import { PageHead } from '#components/ui/page-head.tsx';
import type { PostShown } from '../post-facts.tsx';
import { usePostTitle } from '../post-title.tsx';
import { nameIn } from '../words.ts';

/** Above a form about a post: which one it is, and the way back to it. */
export function PostFormHead({ post, title, lead }: { post: PostShown; title: string; lead?: string }) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const name = `${usePostTitle()(post)}, ${nameIn(locale, post.structure)}`;
  return (
    <PageHead
      title={title}
      lead={lead ?? name}
      crumbs={[
        { href: '/roster', label: t('title') },
        { href: `/posts/${post.id}`, label: name },
      ]}
    />
  );
}
