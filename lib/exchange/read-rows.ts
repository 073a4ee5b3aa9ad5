import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { Covers } from '#db/schema/imports.ts';
import { Rejected } from './cells.ts';
import { locate, type Places } from './columns.ts';
import { decoded } from './decoded.ts';
import type { Identity, Importer, Reach, Row } from './importer.ts';
import { readSheet, type Sheet, type SheetRow } from './sheet.ts';
import { unusedOf } from './unused.ts';

/** More rows than any file of these kinds has. */
export const rowLimit = 200_000;

/** Who shows progress (the command line) subscribes to this channel. */
export const progress = channel('import.progress');
const step = 10_000;

/** What is known of a file once it has been read to its end. */
export type FileFacts = { sha256: string; encoding: string; read: number; ignored: number; covers: Covers };

/** In the order of the staging table's columns. */
export type Staged = readonly (string | number | null)[];
export const stagedColumns = ['line', 'key', 'part', 'label', 'data', 'about', 'reason', 'reason_value'];

/** Reads a file row by row, with the same memory whatever its size; `facts` are complete when the rows are. */
export function readRows(file: Blob, importer: Importer, known: readonly Importer[]) {
  const hash = createHash('sha256');
  const facts: FileFacts = { sha256: '', encoding: '', read: 0, ignored: 0, covers: {} };
  const places = new Set<string>();
  const text = decoded(hashed(file.stream(), hash), (encoding) => {
    facts.encoding = encoding;
  });

  const note = (taken: Staged | null) => {
    if (!taken) facts.ignored++;
    if (++facts.read % step === 0) progress.publish({ read: facts.read });
    return taken ? [taken] : [];
  };

  async function* rows(): AsyncGenerator<Staged[]> {
    const sheet = await readSheet(text, rowLimit);
    const columns = locate(importer, sheet, known);
    const width = sheet.header.length || sheet.tags.length;
    const unused = unusedIn(sheet, columns);
    for await (const handful of sheet.rows)
      yield handful.flatMap((row) => {
        const cell: Row = (column) => row.cells[columns.get(column) ?? -1] ?? '';
        unused.look(row);
        widen(facts.covers, places, importer.reach(cell));
        return note(take(row, cell, importer, width));
      });
    const told = unused.told();
    if (told.length > 0) facts.covers.unused = told;
    facts.sha256 = hash.digest('hex');
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

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: { update(chunk: Uint8Array): unknown }) {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

/**
 * One row as it is staged, or null when it is none of ours. A row that cannot be read is staged with the reason, and
 * with the record it meant if that much is clear.
 */
function take({ line, cells }: SheetRow, cell: Row, importer: Importer, width: number): Staged | null {
  let identity: Identity | null = null;
  try {
    identity = importer.identify(cell);
    if (!identity) return null;
    if (cells.length < width || cells.slice(width).some((more) => more.trim() !== ''))
      throw new Rejected('cells', `${cells.length}/${width}`);
    const { data, about } = importer.read(cell);
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
