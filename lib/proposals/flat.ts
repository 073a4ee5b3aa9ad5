type Fields = Record<string, unknown>;

/** What a section holds under the names of its form's fields: `content.rows.0.women`. */
export const flat = (content: Fields): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) =>
      name === 'rows' && Array.isArray(value)
        ? value.flatMap((row: Fields, at) => Object.entries(row).flatMap(told(`content.rows.${at}`)))
        : told('content')([name, value]),
    ),
  );

const told =
  (prefix: string) =>
  ([name, value]: [string, unknown]): [string, string | string[]][] =>
    value === null || value === undefined
      ? []
      : [[`${prefix}.${name}`, Array.isArray(value) ? value.map(String) : String(value)]];
