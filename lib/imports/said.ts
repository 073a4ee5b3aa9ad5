/** One field of a row: what stands, what the file says. `before` is absent for a record that is new. */
export type Said = { field: string; before?: string; after: string };

/** Other systems' keys and OCHA's raw words, which tell a reader nothing. */
const inner = new Set(['planVersionId', 'ftsId', 'categories']);
/** What the record's label says already. */
const inLabel = new Set(['code', 'name']);

type Values = Record<string, unknown> | null;

const text = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);

/** The fields that a row would change, or all that it says where nothing stands yet. */
export function said(data: Values, before: Values): Said[] {
  if (!data) return [];
  const fields = Object.keys(data).filter((field) => !inner.has(field));
  if (!before) {
    return fields
      .filter((field) => !inLabel.has(field))
      .map((field) => ({ field, after: text(data[field]) }))
      .filter(({ after }) => after);
  }
  return fields
    .map((field) => ({ field, before: text(before[field]), after: text(data[field]) }))
    .filter((change) => change.before !== change.after);
}
