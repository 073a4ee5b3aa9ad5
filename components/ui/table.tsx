import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

type TableProps = {
  /** What the table holds, for those who do not see it. */
  label: string;
  children: ReactNode;
  /** Rows of one line. */
  tight?: boolean;
  /** Middle-aligned cells, for rows with persons or bars. */
  middle?: boolean;
  /** On phones each row becomes a ruled record; `pair` puts the name and the status on its first line. */
  records?: boolean | 'pair';
  /** A small table that never needs to scroll. */
  fixed?: boolean;
  className?: string;
};

/** Written out, because a table that phones show as records loses its native roles with its display. */
const kept = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
} as const;

export function Table({ label, children, tight, middle, records, fixed, className }: TableProps) {
  const look = [
    'tbl',
    tight && 'tight',
    middle && 'mid',
    records && 'rec',
    records === 'pair' && 'g2',
    className,
  ];
  const table = (
    <table className={look.filter(Boolean).join(' ')} {...kept.table} aria-label={label}>
      {children}
    </table>
  );
  if (fixed) return table;
  return (
    // A group, not a region: it bears the name of the section around it, and landmarks must differ.
    // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls must be reachable by keyboard
    <div role="group" className="tw" aria-label={label} tabIndex={0}>
      {table}
    </div>
  );
}

export function TableHead({ children, hidden }: { children: ReactNode; hidden?: boolean }) {
  return (
    <thead className={hidden ? 'vh' : undefined} {...kept.rowgroup}>
      <tr {...kept.row}>{children}</tr>
    </thead>
  );
}

export function TableBody({ children }: { children: ReactNode }) {
  return <tbody {...kept.rowgroup}>{children}</tbody>;
}

type RowProps = { id?: string; selected?: boolean; className?: string; children: ReactNode };

export function TableRow({ selected, className, ...rest }: RowProps) {
  return (
    <tr
      {...kept.row}
      className={[className, selected && 'sel'].filter(Boolean).join(' ') || undefined}
      {...rest}
    />
  );
}

type HeadProps = ComponentProps<'th'> & { numeric?: boolean };

export function ColumnHead({ numeric, className, ...rest }: HeadProps) {
  return <th scope="col" {...kept.columnheader} className={cell(numeric, undefined, className)} {...rest} />;
}

export function RowHead({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="row" {...kept.rowheader} className={className} {...rest} />;
}

type CellProps = ComponentProps<'td'> & {
  /** The column's name, shown beside the value on phones. */
  label?: string;
  numeric?: boolean;
  /** Where a cell of a paired record stands on phones. */
  place?: 'status' | 'person' | 'until';
  /** Left out on phones. */
  wide?: boolean;
};

const places = { status: 'c-st nw', person: 'c-per', until: 'c-un tnum nw' };

export function Cell({ label, numeric, place, wide, className, ...rest }: CellProps) {
  const look = cell(numeric, wide, [place && places[place], className].filter(Boolean).join(' '));
  const words = place === 'until' ? { 'data-u': label } : { 'data-l': label };
  return <td {...kept.cell} className={look} {...words} {...rest} />;
}

function cell(numeric?: boolean, wide?: boolean, className?: string) {
  return [numeric && 'n', wide && 'hide-s', className].filter(Boolean).join(' ') || undefined;
}

type SortProps = HeadProps & {
  href: string;
  /** Undefined when the table is sorted by another column. */
  direction?: 'ascending' | 'descending' | undefined;
};

/** The link sorts by this column, or turns the order round. */
export function SortHead({ href, direction, children, ...rest }: SortProps) {
  return (
    <ColumnHead aria-sort={direction} {...rest}>
      <Link className="sort" href={href} scroll={false}>
        {children} <Icon name={direction ? (direction === 'ascending' ? 'up' : 'down') : 'sort'} />
      </Link>
    </ColumnHead>
  );
}
