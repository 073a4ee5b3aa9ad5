import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { Covers } from '#db/schema/imports.ts';
import { Refusal } from '#lib/refusal.ts';
import { Rejected } from './cells.ts';
import { locate, type Places } from './columns.ts';
import { decoded } from './decoded.ts';
import type { FileTold, Identity, Importer, Reach, Row } from './importer.ts';
import { isJson, recordsOf } from './json-records.ts';
import { readSheet, type Sheet, type SheetRow } from './sheet.ts';
import { unpacked } from './unpacked.ts';
import { unusedOf } from './unused.ts';

/** More rows than any file of these kinds has. */
export const rowLimit = 200_000;

/** Who shows progress (the command line) subscribes to this channel. */
export const progress = channel('import.progress');
const step = 10_000;

/** What is known of a file once it has been read to its end. */
export type FileFacts = {
  sha256: string;
  encoding: string;
  read: number;
  ignored: number;
  /** Rows that say again, to the letter, what another row of the file says. */
  repeated: number;
  covers: Covers;
  /** Whether it is text with rows and cells, which can be handed back with a column of reasons. */
  isSheet: boolean;
};

/** In the order of the staging table's columns. */
export type Staged = readonly (string | number | null)[];
export const stagedColumns = ['line', 'key', 'part', 'label', 'data', 'about', 'reason', 'reason_value'];

/**
 * Reads a file row by row, with the same memory whatever its size (JSON is read whole, and bounded); `facts` are
 * complete when the rows are.
 */
export function readRows(file: Blob, told: FileTold, importer: Importer, known: readonly Importer[]) {
  const hash = createHash('sha256');
  const facts: FileFacts = {
    sha256: '',
    encoding: '',
    read: 0,
    ignored: 0,
    repeated: 0,
    covers: {},
    isSheet: true,
  };
  const places = new Set<string>();
  const bytes = unpacked(hashed(file.stream(), hash), {
    takesGzip: importer.takesGzip ?? false,
    wasPacked() {
      facts.isSheet = false;
    },
  });
  const text = decoded(
    bytes,
    (encoding) => {
      facts.encoding = encoding;
    },
    importer.json !== undefined,
  );

  const note = (taken: Staged | null) => {
    if (!taken) facts.ignored++;
    if (++facts.read % step === 0) progress.publish({ read: facts.read });
    return taken ? [taken] : [];
  };

  const looked = (cell: Row, line: number, torn?: string) => {
    widen(facts.covers, places, importer.reach(cell, told));
    return note(take(cell, line, importer, told, torn));
  };

  async function* rows(): AsyncGenerator<Staged[]> {
    const first = await text.next();
    const start = first.done ? '' : first.value;
    const all = withFirst(start, text);
    yield* importer.json && isJson(start) ? ofRecords(all) : ofSheet(all);
    facts.sha256 = hash.digest('hex');
  }

  async function* ofRecords(all: AsyncGenerator<string>): AsyncGenerator<Staged[]> {
    facts.isSheet = false;
    let line = 0;
    for (const cells of await recordsOf(all, importer, known)) {
      if (++line > rowLimit) throw new Refusal('file_too_long', { values: { limit: rowLimit } });
      yield looked((column) => cells[column] ?? '', line);
    }
    if (line === 0) throw new Refusal('file_empty');
  }

  async function* ofSheet(all: AsyncGenerator<string>): AsyncGenerator<Staged[]> {
    const sheet = await readSheet(all, rowLimit);
    const columns = locate(importer, sheet, known);
    const width = sheet.header.length || sheet.tags.length;
    const unused = unusedIn(sheet, columns);
    for await (const handful of sheet.rows)
      yield handful.flatMap((row) => {
        const cell: Row = (column) => row.cells[columns.get(column) ?? -1] ?? '';
        unused.look(row);
        return looked(cell, row.line, tornAt(row, width));
      });
    const untold = unused.told();
    if (untold.length > 0) facts.covers.unused = untold;
  }
  return { rows: rows(), facts };
}

/** Columns of which this kind takes nothing: those with a name, and those without one in which something stands. */
function unusedIn({ header, tags }: Sheet, places: Places) {
  const used = new Set(places.values());
  const names = Array.from(
    { length: Math.max(header.length, tags.length) },
    (_, at) => header[at]?.trim() || tags[at]?.trim() || '',
  );
  const free = names.map((_, at) => at).filter((at) => !used.has(at));
  const nameless = new Set(free.filter((at) => names[at] === ''));
  return {
    look({ cells }: SheetRow) {
      for (const at of nameless) if (cells[at]?.trim()) nameless.delete(at);
    },
    told: () =>
      unusedOf(
        '',
        names,
        free.filter((at) => !nameless.has(at)),
      ),
  };
}

async function* withFirst(first: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* text;
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: { update(chunk: Uint8Array): unknown }) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

/** How many cells a row has that has not as many as there are columns; it may have been cut off. */
const tornAt = ({ cells }: SheetRow, width: number) =>
  cells.length < width || cells.slice(width).some((more) => more.trim() !== '')
    ? `${cells.length}/${width}`
    : undefined;

/**
 * One row as it is staged, or null when it is none of ours. A row that cannot be read is staged with the reason, and
 * with the record it meant if that much is clear.
 */
function take(
  cell: Row,
  line: number,
  importer: Importer,
  told: FileTold,
  torn: string | undefined,
): Staged | null {
  let identity: Identity | null = null;
  try {
    identity = importer.identify(cell, told);
    if (!identity) return null;
    if (torn) throw new Rejected('cells', torn);
    const { data, about } = importer.read(cell, told);
    return staged(line, { ...identity, about: { ...identity.about, ...about } }, data);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return staged(line, identity, null, error);
  }
}

const staged = (
  line: number,
  identity: Identity | null,
  data: Record<string, unknown> | null,
  rejected?: Rejected,
): Staged => [
  line,
  identity?.key ?? null,
  identity?.part ?? '',
  identity?.label ?? null,
  data && JSON.stringify(data),
  identity ? JSON.stringify(identity.about) : null,
  rejected?.reason ?? null,
  rejected?.value ?? null,
];

function widen(covers: Covers, places: Set<string>, { years, country }: Reach) {
  for (const year of years) {
    covers.since = Math.min(covers.since ?? year, year);
    covers.until = Math.max(covers.until ?? year, year);
  }
  if (places.size < 2) places.add(country ?? '');
  const [only] = places;
  if (places.size === 1 && only) covers.country = only;
  else delete covers.country;
}
