import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { TreeGrid } from './tree-grid.tsx';

type TreeProps = { label: string; children: ReactNode; className?: string };

/** A hierarchy with aligned columns, so that it is a table too. Rows stand in reading order, each with its level. */
export function Tree({ label, children, className = '' }: TreeProps) {
  return (
    <TreeGrid label={label} className={className}>
      {children}
    </TreeGrid>
  );
}

type Column = {
  label: ReactNode;
  /** Left out on phones. */
  wide?: boolean;
};

const columnHead = { role: 'columnheader' } as const;
const gridCell = { role: 'gridcell' } as const;
const gridRow = { role: 'row' } as const;
const rowAt = (level: number, expanded?: boolean) => ({
  ...gridRow,
  'aria-level': level,
  'aria-expanded': expanded,
});

export function TreeHead({ columns }: { columns: readonly Column[] }) {
  return (
    <div className="trow head" {...gridRow}>
      {columns.map(({ label, wide }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
        <span key={place} className={wide ? 'opt' : undefined} {...columnHead}>
          {label}
        </span>
      ))}
    </div>
  );
}

type RowProps = {
  /** 1 at the root; drawn to 9. */
  level: number;
  name: string;
  href?: string;
  /** A short tag after the name. */
  kind?: string | undefined;
  strong?: boolean;
  /** Undefined when nothing stands below it. */
  expanded?: boolean | undefined;
  /** Where its state changes, when what stands below it is not on the page. */
  toggleHref?: string | undefined;
  selected?: boolean;
  id?: string;
  /** The other columns, as TreeCell. */
  children?: ReactNode;
};

export function TreeRow(props: RowProps) {
  const { level, name, href, kind, strong, expanded, selected, id, children } = props;
  return (
    <div
      className={selected ? 'trow sel' : 'trow'}
      id={id}
      data-level={Math.min(level, 9)}
      {...rowAt(level, expanded)}
    >
      <span className="tname" {...gridCell}>
        <Toggle {...props} />
        {href ? (
          <Link href={href} className={strong ? 'b' : undefined}>
            {name}
          </Link>
        ) : (
          <span className={strong ? 'b' : undefined}>{name}</span>
        )}
        {kind && <span className="kind">{kind}</span>}
      </span>
      {children}
    </div>
  );
}

function Toggle({ expanded, toggleHref, name }: RowProps) {
  const t = useTranslations('common.actions');
  if (expanded === undefined) return <span className="tw2" />;
  const label = t(expanded ? 'fold' : 'unfold', { name });
  if (toggleHref) {
    return (
      <Link className="tw2" href={toggleHref} scroll={false} aria-label={label}>
        <Icon name={expanded ? 'down' : 'right'} />
      </Link>
    );
  }
  return (
    <button type="button" className="tw2" aria-label={label} tabIndex={-1}>
      <Icon name="down" />
    </button>
  );
}

export function TreeCell({ wide, mute, children }: { wide?: boolean; mute?: boolean; children?: ReactNode }) {
  const look = [wide && 'opt', mute && 'mute'].filter(Boolean).join(' ');
  return (
    <span className={look || undefined} {...gridCell}>
      {children}
    </span>
  );
}
