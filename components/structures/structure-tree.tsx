import { useLocale, useTranslations } from 'next-intl';
import { Tree, TreeCell, TreeHead, TreeRow } from '#components/ui/tree.tsx';
import type { StructureType } from '#db/enums.ts';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { StructureOnLine } from '#lib/structures/tree.ts';
import { CoordinatorName, CoordinatorStatus } from './coordinator.tsx';
import { OtherLinks } from './link-kind.tsx';

type Props = {
  rows: readonly StructureOnLine[];
  day: string;
  hrefOf: (id: string) => string;
  /** The address with other branches open; none when all that is below a row stands on the page. */
  openHref: ((ids: readonly string[]) => string) | undefined;
};

/** Bodies that mine action and its neighbours are led from; what hangs below them is lighter. */
const strong = new Set<StructureType>(['global_cluster', 'aor', 'national_sub_cluster']);

export function StructureTree({ rows, day, hrefOf, openHref }: Props) {
  const t = useTranslations('structures');
  const open = rows.filter((row) => row.open).map((row) => row.id);
  const toggled = ({ id, open: isOpen }: StructureOnLine) =>
    isOpen ? open.filter((each) => each !== id) : [...open, id];
  return (
    <Tree label={t('title')}>
      <TreeHead
        columns={[
          { label: t('columns.structure') },
          { label: t('columns.lead'), wide: true },
          { label: t('columns.coordinator'), wide: true },
          { label: t('columns.status') },
          { label: t('columns.otherLinks'), wide: true },
        ]}
      />
      {rows.map((row) => (
        <StructureTreeRow
          key={row.id}
          row={row}
          day={day}
          href={hrefOf(row.id)}
          toggleHref={openHref?.(toggled(row))}
        />
      ))}
    </Tree>
  );
}

type RowProps = { row: StructureOnLine; day: string; href: string; toggleHref: string | undefined };

function StructureTreeRow({ row, day, href, toggleHref }: RowProps) {
  const t = useTranslations('terms');
  const locale = useLocale();
  const kind = t(`structureKind.${row.type}`);
  return (
    <TreeRow
      level={row.level}
      name={nameOf(row, locale)}
      href={href}
      kind={row.phase === 'in_transition' ? `${kind}, ${t('phase.in_transition').toLowerCase()}` : kind}
      strong={row.matched && strong.has(row.type)}
      expanded={row.children > 0 ? row.open : undefined}
      toggleHref={row.children > 0 ? toggleHref : undefined}
    >
      <TreeCell wide mute>
        {row.leads.map((lead) => shortNameOf(lead, locale)).join(', ')}
      </TreeCell>
      <TreeCell wide>
        <CoordinatorName coordinator={row.coordinator} />
      </TreeCell>
      <TreeCell>
        <CoordinatorStatus coordinator={row.coordinator} day={day} />
      </TreeCell>
      <TreeCell wide>
        <OtherLinks links={row.links} members={row.members} />
      </TreeCell>
    </TreeRow>
  );
}
