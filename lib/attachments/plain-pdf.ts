import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { Refusal } from '#lib/refusal.ts';

const inflated = promisify(inflate);

/** What acts by itself, or carries another file along: names too long to stand in a picture's bytes by chance. */
const acting = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|GoToE|ImportData|SubmitForm)(?![A-Za-z])/;
/** These are short: they count only where words stand. */
const actingWords = /\/(JS|XFA)(?![A-Za-z])/;
const locked = /\/Encrypt(?![A-Za-z])/;

/** So much of what is packed is looked at, in all: names and links, which are short even in a long paper. */
const most = { parts: 2_000, bytes: 40 * 1024 * 1024 };

/**
 * A PDF from its first byte to its last, without a password, without scripts, without files in it. Its structure may
 * be packed (object streams), and its names written in hexadecimal: both are read before they are judged.
 */
export async function requirePlainPdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) throw new Refusal('attachment_damaged');
  if (/[^\s\0]/.test(text.slice(end + 5))) throw new Refusal('attachment_mixed');
  if (/<(!doctype html|html|script|svg|\?php)/i.test(text.slice(0, 1_024)))
    throw new Refusal('attachment_mixed');
  const { words, packed } = partsOf(bytes, text);
  requireInert(text, acting);
  requireInert(words, actingWords);
  if (packed.length > most.parts) throw new Refusal('attachment_bomb');
  let left = most.bytes;
  for (const part of packed) {
    const found = await unpacked(part, left);
    left -= found.length;
    requireInert(found, acting);
    requireInert(found, actingWords);
  }
}

function requireInert(text: string, names: RegExp) {
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  if (locked.test(plain)) throw new Refusal('attachment_protected');
  if (names.test(plain)) throw new Refusal('attachment_active');
}

/** What stands outside its streams, and the streams that hold more of it. Walked once, however it is made. */
function partsOf(bytes: Buffer, text: string): { words: string; packed: Buffer[] } {
  const words: string[] = [];
  const packed: Buffer[] = [];
  let last = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    const from = at + (text[at + 6] === '\r' ? 8 : 7);
    if (text[from - 1] !== '\n') continue;
    const to = text.indexOf('endstream', from);
    if (to < 0) break;
    const said = text.slice(last, at);
    words.push(said);
    if (said.includes('/ObjStm')) packed.push(bytes.subarray(from, to));
    last = to + 9;
    at = last - 6;
  }
  words.push(text.slice(last));
  return { words: words.join('\n'), packed };
}

async function unpacked(packed: Buffer, room: number): Promise<string> {
  if (room <= 0) throw new Refusal('attachment_bomb');
  try {
    return (await inflated(packed, { maxOutputLength: room })).toString('latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refusal('attachment_bomb');
    // Packed another way, or not at all: what could be read was.
    return packed.toString('latin1');
  }
}
