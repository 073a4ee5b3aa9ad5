import type { Option } from '#components/ui/field.tsx';
import type { ProposalSection } from '#db/enums.ts';

/** How a field is filled in: a line, a text, a number, a day, one choice or several. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'number'
  | 'day'
  | 'select'
  | 'radio'
  | 'boxes'
  | 'place'
  | 'email'
  | 'phone';

export type FieldSpec = {
  /** As the section names it: `objective`; of a column, that of the row: `women`. */
  name: string;
  kind: FieldKind;
  label: string;
  hint?: string;
  options?: readonly Option[];
  wide?: boolean;
};

export type TableSpec = {
  label: string;
  /** The column by which two people's rows are matched. */
  columns: readonly FieldSpec[];
  /** Rows that are given: the group each counts, and its name. None may be added. */
  given?: { name: string; rows: readonly Option[] };
  /** Columns that are summed up below. */
  sums?: readonly string[];
  /** Whether each row has a sum of its own, and what that is called. */
  across?: string;
  /** What the sum of money is worth in USD is said below. */
  inUsd?: boolean;
};

/** One section's form as plain data: the server writes it in the reader's words, the browser fills it. */
export type SectionSpec = {
  before: readonly FieldSpec[];
  table?: TableSpec;
  after: readonly FieldSpec[];
};

/** What the fields hold, by name: `content.rows.0.women`. */
export type FieldValues = Record<string, string | readonly string[]>;

/** A section as it stands, with whoever wrote it last. */
export type SectionText = {
  section: ProposalSection;
  content: Record<string, unknown>;
  done: boolean;
  version: number;
  writtenBy: string | null;
  writtenAt: string;
};

/** Where "Save" and "Save and go on" lead, and this page with more rows. */
export type Links = { tasks: string; next: string | null; more: string };
