/** What a message needs to be told, and the branches of its plurals. */
export type IcuMessage = { placeholders: string[]; plurals: { name: string; branches: string[] }[] };

type Cursor = { text: string; at: number };

/** Reads an ICU message (arguments, plural, select, tags) far enough to compare two languages. Throws where it is broken. */
export function parseIcu(text: string): IcuMessage {
  const found: IcuMessage = { placeholders: [], plurals: [] };
  const cursor = { text, at: 0 };
  words(cursor, found, false);
  for (const [, tag] of text.matchAll(/<(\w+)>/g)) found.placeholders.push(`<${tag}>`);
  found.placeholders = [...new Set(found.placeholders)].sort();
  return found;
}

function words(cursor: Cursor, found: IcuMessage, nested: boolean) {
  while (cursor.at < cursor.text.length) {
    const letter = cursor.text[cursor.at++];
    if (letter === '{') argument(cursor, found);
    if (letter === '}') {
      if (nested) return;
      throw new Error(`closes what it did not open: ${cursor.text}`);
    }
  }
  if (nested) throw new Error(`ends inside a branch: ${cursor.text}`);
}

function argument(cursor: Cursor, found: IcuMessage) {
  const name = until(cursor, ',}');
  if (!/^\w+$/.test(name)) throw new Error(`no name for a placeholder: ${cursor.text}`);
  if (cursor.text[cursor.at++] === '}') {
    found.placeholders.push(name);
    return;
  }
  const kind = until(cursor, ',}');
  found.placeholders.push(`${name}, ${kind}`);
  if (cursor.text[cursor.at++] === '}') return;
  if (/^(plural|select|selectordinal)$/.test(kind)) branches(cursor, found, { name, kind });
  else {
    until(cursor, '}');
    cursor.at++;
  }
}

function branches(cursor: Cursor, found: IcuMessage, { name, kind }: { name: string; kind: string }) {
  const names: string[] = [];
  while (cursor.at < cursor.text.length) {
    const branch = until(cursor, '{}');
    if (cursor.text[cursor.at++] === '}') break;
    names.push(branch);
    words(cursor, found, true);
  }
  if (kind === 'plural') found.plurals.push({ name, branches: names });
}

function until(cursor: Cursor, ends: string) {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !ends.includes(cursor.text[cursor.at] ?? '')) cursor.at++;
  if (cursor.at >= cursor.text.length) throw new Error(`ends inside a placeholder: ${cursor.text}`);
  return cursor.text.slice(start, cursor.at).trim();
}
