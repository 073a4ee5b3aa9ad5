import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { addDays } from '#lib/roster/dates.ts';
import type { PostShown } from '../post-facts.tsx';
import { fullName } from '../words.ts';

/** Days ahead of an end, as long as the first warning of it; days after it, while a successor settles in. */
const ahead = 90;

/** Where somebody leaves the post soon, or has just left it: the way to the handover pack. */
export function HandoverOffers({ post }: { post: PostShown }) {
  const t = useTranslations('handover');
  const locale = useLocale();
  const [from, to] = [addDays(post.asOf, -ahead), addDays(post.asOf, ahead)];
  const leaving = post.history.filter(({ until }) => until !== null && until >= from && until <= to);
  if (leaving.length === 0) return null;
  return (
    <ul className="mt-4 grid gap-2">
      {leaving.map((held) => {
        const name = fullName(held) ?? t('somebody');
        return (
          <li key={held.assignmentId}>
            <span className="mute">{t('leaves', { name, date: plainDate(held.until, locale) })}</span>{' '}
            <Link href={`/assignments/${held.assignmentId}/handover`}>{t('title')}</Link>
          </li>
        );
      })}
    </ul>
  );
}
