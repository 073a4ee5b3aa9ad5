import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import type { PostOnDay } from '#lib/roster/posts/schema.ts';
import type { PostShown } from '../post-facts.tsx';
import { usePostTitle } from '../post-title.tsx';
import { fullName, nameIn } from '../words.ts';
import { type CoverShown, PostCoverForm } from './post-end-form.tsx';
import type { Told } from './told.ts';

type Props = Pick<Told, 'value'> & {
  form: FormPage;
  post: PostShown;
  posts: readonly PostOnDay[];
  today: string;
  /** The cover to be changed; none: a new one. */
  cover?: CoverShown;
};

/** Only posts that somebody holds can stand in for another; one that does already may go on. */
export function CoverChoices({ posts, ...rest }: Props) {
  const t = useTranslations('roster');
  const locale = useLocale();
  const title = usePostTitle();
  const others = posts
    .filter((it) => it.id !== rest.post.id && (it.holders.length > 0 || it.id === rest.cover?.coveringPostId))
    .map((it) => {
      const names = it.holders.flatMap((holder) => fullName(holder) ?? []).join(', ');
      const place = `${title(it)}, ${nameIn(locale, it.structure)}`;
      return { value: it.id, label: names ? `${place} (${names})` : place };
    });
  if (others.length === 0) {
    return (
      <EmptyState
        title={t('postForm.noOther')}
        action={<ButtonLink href={`/posts/${rest.post.id}`}>{t('postForm.back')}</ButtonLink>}
      />
    );
  }
  return <PostCoverForm {...rest} others={others} />;
}
