import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { figureRows } from './figure-rows.ts';

type Props = { update: UpdateShown; content: Record<string, unknown>; filled: boolean };

/** What the 5W of this period says of boxes that are empty, to be put there with one tap; nothing is saved by that. */
export function OfferedLine({ update, content, filled }: Props) {
  const t = useTranslations('updates.figures');
  const count = figureRows(update, content).filter(
    (row) => row.value === null && row.offered !== null,
  ).length;
  if (count === 0) return null;
  if (filled)
    return (
      <Message tone="success" role="status">
        {t('filled', { count })}
      </Message>
    );
  return (
    <Message>
      {t('offered', { count })}{' '}
      <Link className="nw" href={`/updates/${update.id}/figures?from=5w`}>
        {t('fill')}
      </Link>
    </Message>
  );
}
