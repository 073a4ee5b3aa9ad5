import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { StructureShown } from '#lib/structures/queries.ts';

/** The turns that its life can take from here; to deactivate it stands in the page's head. */
export function LifeActs({
  structure: { id, phase, type, operationId, may },
}: {
  structure: StructureShown;
}) {
  const t = useTranslations('structures');
  const path = `/structures/${id}`;
  const below = new URLSearchParams({ parent: id, ...(operationId && { operation: operationId }) });
  const acts = may.reactivate
    ? [{ href: `${path}/reactivate`, label: t('reactivate.title') }]
    : phase === 'deactivated'
      ? []
      : [
          { href: `${path}/move`, label: t('move.title') },
          { href: `${path}/merge`, label: t('merge.title') },
          { href: `${path}/split`, label: t('split.title') },
          ...(type === 'task_team' || type === 'strategic_advisory_group'
            ? []
            : [{ href: `/structures/new?${below}&type=task_team`, label: t('startTeam') }]),
        ];
  if (acts.length === 0) return null;
  return (
    <ul className="noprint mt-3 flex flex-wrap gap-x-4 gap-y-1 sm">
      {acts.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}
