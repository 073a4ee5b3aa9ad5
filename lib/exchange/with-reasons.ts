import type { Grid, GridRow } from './grid.ts';
import { isTagRow } from './mapping.ts';
import { isReason, reasonTag } from './reason-column.ts';

type Told = {
  /** The row that names the columns. */
  headerRow: number;
  heading: string;
  /** Why a row was not taken, by its line. */
  reasons: ReadonlyMap<number, string>;
  /**
   * Rows that were cut off are known by having too few cells, so that nothing is put where those were: the reason
   * follows the row's own last cell.
   */
  ragged: boolean;
};

/** How many rows of tags some files have below their header. */
const tagRows = 2;

/** A sheet with a column of reasons; in a file that came back once already, the old reasons give way. */
export function withReasons({ rows }: Grid['sheets'][number], told: Told): GridRow[] {
  const first = rows.findIndex(({ line }) => line >= told.headerRow);
  if (first < 0) return rows;
  const head = rows[first]?.cells ?? [];
  const known = head.findIndex(isReason);
  const widest = Math.max(...rows.map(({ cells }) => cells.length));
  const at = known >= 0 ? known : told.ragged ? head.length : widest;
  const inBody = (row: GridRow) => {
    const reason = told.reasons.get(row.line) ?? '';
    if (!told.ragged || row.cells.length === at) return put(row, at, reason);
    return known < 0 ? put(row, row.cells.length, reason) : replaced(row, at, reason);
  };
  return rows.map((row, n) => {
    if (n < first) return row;
    if (n <= first + tagRows && isTagRow(row)) return put(row, at, reasonTag);
    return n === first ? put(row, at, told.heading) : inBody(row);
  });
}

/** Where a row that is too short had a reason once, it has it still: behind its own last cell. */
const replaced = (row: GridRow, at: number, reason: string) =>
  row.cells.length > at ? put(row, at, reason) : row;

const put = ({ line, cells }: GridRow, at: number, text: string): GridRow => ({
  line,
  cells: Array.from({ length: Math.max(cells.length, at + 1) }, (_, n) =>
    n === at ? text : (cells[n] ?? ''),
  ),
});
