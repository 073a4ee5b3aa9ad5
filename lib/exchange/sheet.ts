import { CsvError, parse } from 'csv-parse';
import { Refusal } from '#lib/refusal.ts';

export type SheetRow = { line: number; cells: string[] };

export type Sheet = {
  /** The names of the columns; empty where the file has only HXL tags. */
  header: string[];
  /** The HXL tags of the columns; empty where it has none. */
  tags: string[];
  delimiter: string;
  /** Rows in handfuls, as they come: one by one they would cost more than all the rest. */
  rows: AsyncIterable<SheetRow[]>;
};

const longestRecord = 256 * 1024;

/** Reads the head of a CSV and hands on its rows as they come, each with the line it starts on. */
export async function readSheet(text: AsyncGenerator<string>, rowLimit: number): Promise<Sheet> {
  const { head, all } = await untilFirstBreak(text);
  const delimiter = delimiterOf(head);
  const handfuls = records(all, delimiter);
  const early: SheetRow[] = [];
  while (early.length < 3) {
    const next = await handfuls.next();
    if (next.done) break;
    // One by one: a handful may hold more rows than a call takes arguments.
    for (const row of next.value) early.push(row);
  }
  const [first, ...more] = early;
  if (!first) throw new Refusal('file_empty');
  const header = isTags(first) ? [] : first.cells;
  const tagRows = (isTags(first) ? early : more).slice(0, 2).filter(isTags);
  const body = more.filter((row) => !tagRows.includes(row));
  const tags = tagRows[0]?.cells ?? [];
  return { header, tags, delimiter, rows: bounded(body, handfuls, rowLimit) };
}

/** The rows of a CSV as they come, whatever they are; `tell` hears what stands between their cells. */
export async function* readRecords(
  text: AsyncGenerator<string>,
  tell: (delimiter: string) => void,
): AsyncGenerator<SheetRow[]> {
  const { head, all } = await untilFirstBreak(text);
  const delimiter = delimiterOf(head);
  tell(delimiter);
  yield* records(all, delimiter);
}

/** Enough text to see how the file separates its cells, and the text with that in front again. */
async function untilFirstBreak(text: AsyncGenerator<string>) {
  let head = '';
  while (!/\S.*[\r\n]/.test(head) && head.length < longestRecord) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  async function* all() {
    yield head;
    yield* text;
  }
  return { head, all: all() };
}

/** Whatever stands most often in the first line, outside quotes. */
function delimiterOf(head: string): string {
  const line = (head.trimStart().split(/[\r\n]/)[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/** `sep=;`, by which a file tells Excel what stands between its cells. */
const isHint = (cells: readonly string[]) => /^sep=.$/i.test(cells.join(';').trim());

/** Blank rows are left out: spreadsheets leave them behind, sometimes thousands of them. */
async function* records(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<SheetRow[]> {
  let line = 1;
  let countedTwice = 0;
  let found: SheetRow[] = [];
  const parser = parse({
    delimiter,
    relax_column_count: true,
    max_record_size: longestRecord,
    on_record(cells: string[], { lines }) {
      if (cells.some((cell) => cell.trim() !== '') && !(line === 1 && isHint(cells)))
        found.push({ line, cells });
      // Inside quotes the parser counts a Windows line break as two lines.
      for (const cell of cells) countedTwice += cell.match(/\r\n/g)?.length ?? 0;
      line = lines + 1 - countedTwice;
      return null;
    },
  });
  parser.on('error', () => undefined).resume();
  const taken = (send: (done: (error?: Error | null) => void) => void) =>
    new Promise<SheetRow[]>((resolve, reject) => {
      send((error) => {
        const rows = found;
        found = [];
        if (error instanceof CsvError) reject(new Refusal('file_broken', { values: { line } }));
        else if (error) reject(error);
        else resolve(rows);
      });
    });
  try {
    for await (const part of text) yield await taken((done) => parser.write(part, done));
    yield await taken((done) => parser.once('error', done).end(done));
  } finally {
    parser.destroy();
  }
}

/** Most of its cells are HXL tags: a hash and a word. Some files have two such rows. */
function isTags({ cells }: SheetRow): boolean {
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.filter((cell) => /^\s*#\s*[a-z]/i.test(cell)).length > told.length / 2;
}

async function* bounded(early: SheetRow[], handfuls: AsyncIterable<SheetRow[]>, limit: number) {
  let count = early.length;
  if (count > limit) throw new Refusal('file_too_long', { values: { limit } });
  yield early;
  for await (const rows of handfuls) {
    count += rows.length;
    if (count > limit) throw new Refusal('file_too_long', { values: { limit } });
    yield rows;
  }
  if (count === 0) throw new Refusal('file_empty');
}
