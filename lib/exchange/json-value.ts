/** Looks into a document that somebody else wrote, of which nothing is sure. */
export const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** As the cell of a row: text as it is, a number or yes and no as written, a list or an object as JSON, nothing as ''. */
export function asCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text =
    typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
  // Half a character or a zero can be written in JSON, and stand in no database.
  return text.toWellFormed().replaceAll('\0', ' ');
}
