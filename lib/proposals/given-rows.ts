type Row = Record<string, unknown>;

/** Rows with those that a form always shows first, in its order, empty where nobody wrote; the rest after them. */
export function inOrder<T>(
  rows: readonly T[],
  key: string,
  given: readonly string[],
  rowOf: (each: T) => Row,
): (T | Row)[] {
  const first = given.map((name) => rows.find((each) => rowOf(each)[key] === name) ?? { [key]: name });
  return [...first, ...rows.filter((each) => !first.includes(each as T & Row))];
}
