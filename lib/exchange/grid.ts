/** A row of a file as it stands there: its line (from 1) and the text of its cells. */
export type GridRow = { line: number; cells: string[] };

/** What a file holds, whatever its format: its sheets, rows that are blank left out. A CSV has one sheet, without a name. */
export type Grid = {
  encoding: string;
  /** What stands between the cells of a text. */
  delimiter?: string;
  sheets: { name: string; rows: GridRow[] }[];
};

/** More than any set-up, list of people or survey has; a file beyond it is no such list, or a bomb. */
export const limits = { rows: 50_000, columns: 256, sheets: 60, characters: 24_000_000 } as const;
