type Flat = Record<string, unknown>;

const plain = /^[a-zA-Z]+$/;

/** Rows of a form: `points.0.body` is the first one's. A row that was left blank is no row. */
export function rowsOf(flat: Flat, list: string): Flat[] {
  const rows = new Map<number, Flat>();
  for (const [name, value] of Object.entries(flat)) {
    const [head, index = '', field = '', more] = name.split('.');
    if (head !== list || !/^\d{1,4}$/.test(index) || !plain.test(field) || more !== undefined) continue;
    rows.set(Number(index), { ...rows.get(Number(index)), [field]: value });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => row)
    .filter((row) => Object.values(row).some((value) => value !== null && value !== ''));
}

/** A form's flat names as what they stand for: `content.rows.0.women`, `content.title`. No other names have a place here. */
export function nested(flat: Flat, prefix: string): Flat {
  const within = Object.entries(flat).flatMap(([name, value]): [string, unknown][] =>
    name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), value]] : [],
  );
  const fields = within.filter(([name]) => plain.test(name));
  const lists = new Set(within.flatMap(([name]) => /^([a-zA-Z]+)\.\d/.exec(name)?.[1] ?? []));
  const rows = [...lists].map((list): [string, unknown] => [list, inPlace(Object.fromEntries(within), list)]);
  return Object.fromEntries([...fields, ...rows]);
}

/** Every row where the form has it, blank ones too, so that an error is told beside the row that it is about. */
function inPlace(flat: Flat, list: string): Flat[] {
  const rows: Flat[] = [];
  for (const [name, value] of Object.entries(flat)) {
    const [, head, index, field = ''] = /^([a-zA-Z]+)\.(\d{1,3})\.([a-zA-Z]+)$/.exec(name) ?? [];
    if (head !== list) continue;
    const at = Number(index);
    while (rows.length <= at) rows.push({});
    rows[at] = { ...rows[at], [field]: value };
  }
  return rows;
}
