import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';

/** Posts that must end before the structure can: each leads to where it is ended. */
export function OpenPosts({ posts }: { posts: readonly PostOnDay[] }) {
  const t = useTranslations('structures.end');
  const roles = useTranslations('terms.postRole');
  const locale = useLocale();
  return (
    <Message tone="warning" title={t('openPosts', { count: posts.length })}>
      <ul className="grid gap-1 mt-1">
        {posts.map((post) => (
          <li key={post.id}>
            <Link href={`/posts/${post.id}`}>
              {(locale === 'fr' ? post.titleFr : post.titleEn) ?? roles(post.role)}
            </Link>
            {post.until && ` (${t('until', { date: plainDate(post.until, locale) })})`}
          </li>
        ))}
      </ul>
    </Message>
  );
}
