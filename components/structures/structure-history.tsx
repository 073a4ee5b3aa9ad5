import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type LifeProps = {
  phases: StructureShown['phases'];
  day: string;
  editHref: ((id: string) => string) | undefined;
};

/** Its phases, the latest first; those to come stand open. */
export function LifeCycle({ phases, day, editHref }: LifeProps) {
  const t = useTranslations('terms.phase');
  const change = useTranslations('structures')('change');
  const locale = useLocale();
  const entries = phases.toReversed().map(({ id, phase, since, document }) => ({
    key: id,
    when: plainDate(since, locale),
    ...(since <= day && { state: phase === 'deactivated' ? ('gap' as const) : ('on' as const) }),
    children: (
      <>
        {t(phase)}{' '}
        {editHref && (
          <Link className="noprint" href={editHref(id)} aria-label={`${change}: ${t(phase)}`}>
            {change}
          </Link>
        )}
        {document && <span className="mute block">{document}</span>}
      </>
    ),
  }));
  return <Timeline entries={entries} />;
}

/** What the audit trail says was done to a structure, without what it said before. */
export type Change = { id: string; at: string; action: string; accountName: string | null };

const acts = [
  'structure.create',
  'structure.edit',
  'structure.end',
  'structure.archive',
  'structure.link',
  'structure.set_phase',
  'structure.set_agency',
  'structure.set_member',
] as const;

export function StructureChanges({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('structures.changes');
  const locale = useLocale();
  const entries = changes.flatMap(({ id, at, action, accountName }) => {
    const act = acts.find((known) => known === action);
    if (!act) return [];
    return [
      {
        key: id,
        when: plainDate(at, locale),
        state: 'on' as const,
        children: (
          <>
            {t(act.replace('structure.', '') as 'create')}
            {accountName && <span className="mute block">{accountName}</span>}
          </>
        ),
      },
    ];
  });
  return <Timeline entries={entries} />;
}
