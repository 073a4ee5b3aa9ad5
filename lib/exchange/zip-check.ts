import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** Why a workbook is not read: the code of a refusal, and the limit it broke. */
export class Unsafe extends Error {
  readonly code: string;
  readonly limit: number | undefined;
  constructor(code: string, limit?: number) {
    super(code);
    this.code = code;
    this.limit = limit;
  }
}

const most = { entries: 1_000, inflated: 120 * 1024 * 1024 };
const looked = 2_048;

const workbook = 'xl/workbook.xml';

/**
 * Looks at a workbook's table of contents before anything is unpacked: how many parts, how large they say they are,
 * how they are called; then at the beginning of each part, for what no workbook of ours holds. The same of a document,
 * where its `main` part is taken too; answers which one it found.
 */
export async function zipSeemsSafe(file: Buffer, main: readonly string[] = [workbook]): Promise<string> {
  const zip = await opened(file);
  if (zip.entryCount > most.entries) throw new Unsafe('file_too_heavy');
  const entries = await listed(zip);
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > most.inflated)
    throw new Unsafe('file_too_heavy');
  const names = entries.map((entry) => entry.fileName.toLowerCase());
  if (names.some((name) => name.includes('vbaproject'))) throw new Unsafe('file_macros');
  const [found] = main.filter((part) => names.includes(part));
  if (!names.includes('[content_types].xml') || !found) throw new Unsafe('file_not_a_workbook');
  if (entries.some(isStrange)) throw new Unsafe('file_unsafe');
  for (const entry of entries)
    if (!entry.fileName.endsWith('/')) requirePlain(entry, await startOf(zip, entry));
  return found;
}

export const opened = async (file: Buffer): Promise<ZipFile> => {
  try {
    return await promisify<Buffer, object, ZipFile>(fromBuffer)(file, {
      lazyEntries: true,
      autoClose: false,
    });
  } catch {
    throw new Unsafe('file_unreadable');
  }
};

/** Names that lead out of the archive are refused by yauzl itself. */
export function listed(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const found: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      found.push(entry);
      zip.readEntry();
    });
    zip.on('error', () => reject(new Unsafe('file_unsafe')));
    zip.on('end', () => resolve(found));
    zip.readEntry();
  });
}

const symlink = 0xa000;

function isStrange({ fileName, externalFileAttributes, generalPurposeBitFlag }: Entry): boolean {
  const isLink = ((externalFileAttributes >>> 16) & 0xf000) === symlink;
  const isLocked = (generalPurposeBitFlag & 1) === 1;
  return (
    isLink ||
    isLocked ||
    /\.(zip|xls[xmb]?|docx?|exe|js|html?)$/i.test(fileName) ||
    /(embeddings|activex)\//i.test(fileName)
  );
}

/** No archive within the archive, no declarations that an XML parser would follow or multiply, no macros. */
function requirePlain({ fileName }: Entry, start: Buffer) {
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) throw new Unsafe('file_unsafe');
  const text = start.toString('latin1').replaceAll('\0', '');
  if (/\.(xml|rels)$/i.test(fileName) && /<!(DOCTYPE|ENTITY)/i.test(text)) throw new Unsafe('file_unsafe');
  // A template or an object from elsewhere is fetched, and may act, as soon as somebody opens the document.
  if (/\.rels$/i.test(fileName) && /\/(attachedTemplate|oleObject|subDocument|frame)"/i.test(text))
    throw new Unsafe('file_unsafe');
  if (/content_types/i.test(fileName) && /macroEnabled/i.test(text)) throw new Unsafe('file_macros');
}

export const contentOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, found) =>
      error ? reject(new Unsafe('file_unreadable')) : resolve(found),
    ),
  );

async function startOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await contentOf(zip, entry);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size >= looked) break;
    }
  } catch {
    throw new Unsafe('file_unreadable');
  } finally {
    stream.destroy();
  }
  return Buffer.concat(parts).subarray(0, looked);
}
