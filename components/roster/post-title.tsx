import { useLocale, useTranslations } from 'next-intl';
import type { PostRole } from '#db/enums.ts';
import { titleIn } from './words.ts';

type Titled = { role: PostRole; titleEn: string | null; titleFr: string | null };

/** A post is called by its own title, or else by its role. */
export function usePostTitle() {
  const t = useTranslations('terms.postRole');
  const locale = useLocale();
  return (post: Titled) => titleIn(locale, post) ?? t(post.role);
}
