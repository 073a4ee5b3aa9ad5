/** A form's own fields by name, without those that steer it; a name sent twice is a list. */
export function fieldsOf(data: FormData): Record<string, string | string[]> {
  const names = [...new Set(data.keys())].filter((name) => name.startsWith('content.'));
  return Object.fromEntries(
    names.map((name): [string, string | string[]] => {
      const told = data.getAll(name).map(String);
      return [name, told.length > 1 ? told : (told[0] ?? '')];
    }),
  );
}
