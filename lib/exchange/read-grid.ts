import { Refusal } from '#lib/refusal.ts';
import { decoded } from './decoded.ts';
import { type Grid, type GridRow, limits } from './grid.ts';
import { readWorkbook } from './read-workbook.ts';
import { readRecords } from './sheet.ts';

/** The cells of a file of any sensible format: XLSX, or text with commas, semicolons or tabs in any encoding. */
export async function readGrid(bytes: Uint8Array): Promise<Grid> {
  if (bytes.length === 0) throw new Refusal('file_empty');
  if (startsWith(bytes, 0x50, 0x4b)) return readWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(isLocked(bytes) ? 'file_protected' : 'file_old');
  return readText(bytes);
}

const startsWith = (bytes: Uint8Array, ...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte);

/** Office keeps an encrypted workbook in the container of its old formats, in a stream of this name. */
const isLocked = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );

async function readText(bytes: Uint8Array): Promise<Grid> {
  const grid: Grid = { encoding: '', sheets: [] };
  const text = decoded(inOne(bytes), (encoding) => {
    grid.encoding = encoding;
  });
  const rows: GridRow[] = [];
  const left = { characters: limits.characters };
  for await (const handful of readRecords(text))
    for (const row of handful) {
      if (rows.length === 0 && /^sep=.$/i.test(row.cells.join(';').trim())) continue;
      requireRoom(rows.length, row, left);
      rows.push(row);
    }
  if (rows.length === 0) throw new Refusal('file_empty');
  return { ...grid, sheets: [{ name: '', rows }] };
}

function requireRoom(rows: number, { cells }: GridRow, left: { characters: number }) {
  left.characters -= cells.reduce((sum, cell) => sum + cell.length, 0);
  if (rows >= limits.rows) throw new Refusal('file_too_long', { values: { limit: limits.rows } });
  if (cells.length > limits.columns)
    throw new Refusal('file_too_wide', { values: { limit: limits.columns } });
  if (left.characters < 0) throw new Refusal('file_too_heavy');
}

async function* inOne(bytes: Uint8Array) {
  yield bytes;
}
