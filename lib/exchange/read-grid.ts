import { Refusal } from '#lib/refusal.ts';
import { decoded } from './decoded.ts';
import { type Grid, type GridRow, limits } from './grid.ts';
import { isLocked } from './locked.ts';
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

type Room = { rows: number; columns: number; characters: number };

/** The cells of a text. */
export async function readText(bytes: Uint8Array, room: Room = limits): Promise<Grid> {
  const grid: Grid = { encoding: '', sheets: [] };
  const text = decoded(inOne(bytes), (encoding) => {
    grid.encoding = encoding;
  });
  const rows: GridRow[] = [];
  const left = { ...room };
  const rowsOf = readRecords(text, (delimiter) => {
    grid.delimiter = delimiter;
  });
  for await (const handful of rowsOf)
    for (const row of handful) {
      requireRoom(row, left, room);
      rows.push(row);
    }
  if (rows.length === 0) throw new Refusal('file_empty');
  return { ...grid, sheets: [{ name: '', rows }] };
}

function requireRoom({ cells }: GridRow, left: Room, room: Room) {
  left.rows -= 1;
  left.characters -= cells.reduce((sum, cell) => sum + cell.length, 0);
  if (left.rows < 0) throw new Refusal('file_too_long', { values: { limit: room.rows } });
  if (cells.length > room.columns) throw new Refusal('file_too_wide', { values: { limit: room.columns } });
  if (left.characters < 0) throw new Refusal('file_too_heavy');
}

async function* inOne(bytes: Uint8Array) {
  yield bytes;
}
