import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type LifeProps = {
  phases: StructureShown['phases'];
  successions: StructureShown['successions'];
  hrefOf: (id: string) => string;
  day: string;
  editHref: ((id: string) => string) | undefined;
};

/** Its phases, and what it came from or went into, the latest first; those to come stand open. */
export function LifeCycle({ phases, successions, hrefOf, day, editHref }: LifeProps) {
  const t = useTranslations('terms.phase');
  const change = useTranslations('structures')('change');
  const locale = useLocale();
  const kin = useKin(hrefOf);
  const turns = phases.map(({ id, phase, since, document }) => ({
    since,
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
  const entries = [
    ...turns,
    ...successions.map((it) => ({
      since: it.since,
      key: it.id,
      when: plainDate(it.since, locale),
      ...(it.since <= day && { state: 'on' as const }),
      children: kin(it),
    })),
  ].sort((a, b) => b.since.localeCompare(a.since));
  return <Timeline entries={entries} />;
}

/** The other structure of a merger or a split, by name: what went before, and what came after. */
function useKin(hrefOf: LifeProps['hrefOf']) {
  const t = useTranslations('structures.kin');
  const locale = useLocale();
  return ({ kind, outward, other }: StructureShown['successions'][number]) => (
    <>
      {t(`${kind}.${outward ? 'out' : 'in'}`)} <Link href={hrefOf(other.id)}>{nameOf(other, locale)}</Link>
    </>
  );
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
  'structure.set_coverage',
  'structure.move',
  'structure.merge',
  'structure.split',
  'structure.reactivate',
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
