import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
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
  return (
    <p className="hint mb-4">
      {filled ? (
        t('filled', { count })
      ) : (
        <>
          {t('offered', { count })} <Link href={`/updates/${update.id}/figures?from=5w`}>{t('fill')}</Link>
        </>
      )}
    </p>
  );
}
