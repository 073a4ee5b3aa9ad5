export type FileValue = string | number | null | readonly (string | number)[];

/** A column of an exported file: its name and HXL tag, and what stands in it. */
export type FileColumn<T> = {
  header: string;
  tag: string;
  value: (row: T) => FileValue;
  /** Its name in JSON, the same in every language; the header unless given. */
  name?: string;
  /** Texts that a workbook keeps as what they are: `2026-01-31` as a day, `-5.50` as a number. */
  as?: 'day' | 'number';
  /** What may stand in it, which a workbook offers as a list. */
  codes?: readonly string[];
};
