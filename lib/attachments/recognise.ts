import { decoded } from '#lib/exchange/decoded.ts';
import { foreignFormat } from '#lib/exchange/foreign-format.ts';
import { isLocked } from '#lib/exchange/locked.ts';
import { Unsafe, zipSeemsSafe } from '#lib/exchange/zip-check.ts';
import { Refusal, type RefusalCode } from '#lib/refusal.ts';
import { endingOf } from './clean-name.ts';
import { type FileKind, fileKinds } from './kinds.ts';
import { requirePlainPdf } from './plain-pdf.ts';

/** What a browser says of a file that it knows nothing of. */
const unsaid = ['', 'application/octet-stream', 'binary/octet-stream'];

/**
 * What a file is: by its first bytes, and nothing else. Its name and what its sender says of it must agree (A25), and
 * what is in it must be what such files hold, all of it and nothing besides.
 */
export async function recognise(name: string, declared: string, bytes: Buffer): Promise<FileKind> {
  if (bytes.length === 0) throw new Refusal('file_empty');
  const ending = endingOf(name);
  const kind = await kindOf(bytes, ending);
  const { endings, declared: agreed } = fileKinds[kind];
  const type = declared.split(';')[0]?.trim().toLowerCase() ?? '';
  if (ending && !endings.some((it) => it === ending)) throw disagrees(`.${ending}`, kind);
  if (!unsaid.includes(type) && !agreed.some((it) => it === type)) throw disagrees(type, kind);
  return kind;
}

const disagrees = (said: string, kind: FileKind) =>
  new Refusal('attachment_disagrees', { values: { said: said.slice(0, 60), found: kind.toUpperCase() } });

const starts = (bytes: Buffer, magic: string, at = 0) =>
  bytes.subarray(at, at + magic.length).equals(Buffer.from(magic, 'latin1'));

async function kindOf(bytes: Buffer, ending: string | null): Promise<FileKind> {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp';
  if (starts(bytes, '%PDF-')) {
    await requirePlainPdf(bytes);
    return 'pdf';
  }
  if (starts(bytes, 'PK\x03\x04')) return officeKindOf(bytes);
  if (starts(bytes, '\xd0\xcf\x11\xe0'))
    throw isLocked(bytes) ? new Refusal('attachment_protected') : notTaken('DOC / XLS / PPT');
  return textKindOf(bytes, ending);
}

const notTaken = (found: string) => new Refusal('attachment_kind', { values: { found } });

/** What a look into a zip is told as, where it is no import. */
const asTold: Record<string, RefusalCode> = {
  file_macros: 'attachment_active',
  file_unsafe: 'attachment_active',
  file_too_heavy: 'attachment_bomb',
};

/** A document or a workbook is a zip that begins at its first byte, ends at its last, and holds one of two parts. */
async function officeKindOf(bytes: Buffer): Promise<FileKind> {
  // A remark after the end, or a page before it, would be another file in the same bytes.
  const endsAtEnd = starts(bytes, 'PK\x05\x06', bytes.length - 22);
  if (!endsAtEnd || looksLikeAnother(bytes)) throw new Refusal('attachment_mixed');
  try {
    const main = await zipSeemsSafe(bytes, ['word/document.xml', 'xl/workbook.xml']);
    return main === 'xl/workbook.xml' ? 'xlsx' : 'docx';
  } catch (error) {
    if (!(error instanceof Unsafe)) throw error;
    if (error.code === 'file_not_a_workbook') throw notTaken('ZIP');
    throw new Refusal(asTold[error.code] ?? 'attachment_damaged');
  }
}

/** What programs that guess would find at the beginning: as far as they look. */
const guessed = 1_024;
const otherMarks = /%PDF-|<(!doctype|html|head|body|script|svg|iframe|\?xml|\?php)/i;

const looksLikeAnother = (bytes: Buffer) =>
  otherMarks.test(bytes.subarray(0, guessed).toString('latin1').replaceAll('\0', ''));

/** Text that can be read to its end and is no page, drawing or script. Tables and plain text differ by their name alone. */
async function textKindOf(bytes: Buffer, ending: string | null): Promise<FileKind> {
  const found = foreignFormat(bytes.subarray(0, 4_096));
  if (found && found !== 'JSON') throw notTaken(found);
  if (looksLikeAnother(bytes)) throw notTaken('HTML / XML');
  try {
    for await (const _ of decoded(inOne(bytes), () => undefined, true));
  } catch (error) {
    if (error instanceof Refusal) throw notTaken('binary');
    throw error;
  }
  return ending === 'csv' ? 'csv' : 'txt';
}

async function* inOne(bytes: Uint8Array) {
  yield bytes;
}
