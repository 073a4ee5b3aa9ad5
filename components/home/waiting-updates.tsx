import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';

type Props = { queue: 'mine' | 'inbox'; count: number };

/** Field updates that somebody is to write, or to answer. */
export function WaitingUpdates({ queue, count }: Props) {
  const t = useTranslations('updates.home');
  const href = `/updates?queue=${queue}`;
  return (
    <ul className="att">
      <li>
        <Status tone={queue === 'mine' ? 'warning' : 'neutral'} icon="clock">
          {t(`state.${queue}`)}
        </Status>
        <span className="t">
          <Link href={href}>{t(queue, { count })}</Link>
        </span>
        <ButtonLink href={href} small>
          {t(`act.${queue}`)}
        </ButtonLink>
      </li>
    </ul>
  );
}
