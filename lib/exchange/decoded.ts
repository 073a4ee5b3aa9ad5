import { isAscii, isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { Refusal } from '#lib/refusal.ts';
import { foreignFormat } from './foreign-format.ts';

/** Reads the bytes that are complete; `last` says that none will follow. Throws Undecodable. */
type Reader = { encoding(): string; read(bytes: Buffer, last: boolean): string };

/** What could be read before the byte that could not. */
class Undecodable extends Error {
  readonly before: string;
  constructor(before: string) {
    super('undecodable');
    this.before = before;
  }
}

const enoughToKnow = 4096;

/**
 * The text of a file, chunk by chunk: UTF-8 with or without its mark, UTF-16, or an old one-byte encoding such as the
 * Windows-1252 of a French Excel. The encoding is only sure at the end, so it is told then. What cannot be read is
 * refused with its line; a file that is no text, with what it is. JSON is text where it is taken.
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  tell: (encoding: string) => void,
  takesJson = false,
): AsyncGenerator<string> {
  let reader: Reader | undefined;
  let line = 1;
  const read = (chunk: Buffer, last: boolean) => {
    try {
      reader ??= readerFor(chunk, takesJson);
      const text = reader.read(chunk, last);
      const zero = text.indexOf('\0');
      if (zero >= 0) throw new Undecodable(text.slice(0, zero));
      line += lineBreaks(text);
      return text;
    } catch (error) {
      if (!(error instanceof Undecodable)) throw error;
      throw new Refusal('file_encoding', { values: { line: line + lineBreaks(error.before) } });
    }
  };
  for await (const chunk of withFullHead(bytes)) yield read(chunk, false);
  yield read(Buffer.alloc(0), true);
  tell(reader?.encoding() ?? 'UTF-8');
}

const lineBreaks = (text: string) => text.match(/\n|\r(?!\n)/g)?.length ?? 0;

/** However small the pieces a file comes in, the first one is large enough to know it by. */
async function* withFullHead(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const next: Buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (!head) yield next;
    else {
      head = Buffer.concat([head, next]);
      if (head.length < enoughToKnow) continue;
      yield head;
      head = undefined;
    }
  }
  if (head?.length === 0) throw new Refusal('file_empty');
  if (head) yield head;
}

function readerFor(head: Buffer, takesJson: boolean): Reader {
  if (head[0] === 0xff && head[1] === 0xfe) return utf16('UTF-16LE');
  if (head[0] === 0xfe && head[1] === 0xff) return utf16('UTF-16BE');
  const found = foreignFormat(head);
  if (found && !(takesJson && found === 'JSON')) throw new Refusal('file_wrong_kind', { values: { found } });
  return zerosOnOneSide(head) ?? utf8();
}

/** UTF-16 without its mark: every second byte of western text is zero. */
function zerosOnOneSide(head: Buffer): Reader | undefined {
  const sides = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) sides[at % 2] = (sides[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = sides;
  if (odd > head.length / 4 && even === 0) return utf16('UTF-16LE');
  if (even > head.length / 4 && odd === 0) return utf16('UTF-16BE');
  return undefined;
}

function utf16(encoding: 'UTF-16LE' | 'UTF-16BE'): Reader {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    encoding: () => encoding,
    read(bytes, last) {
      try {
        return decoder.decode(bytes, { stream: !last });
      } catch {
        throw new Undecodable('');
      }
    },
  };
}

/**
 * UTF-8 until a byte says otherwise. If all before it was plain ASCII, the file is in an old encoding, in which that
 * part reads the same; if there was good UTF-8 before, the file is damaged.
 */
function utf8(): Reader {
  let rest: Buffer = Buffer.alloc(0);
  let plain = true;
  let old: string | undefined;
  return {
    encoding: () => old ?? 'UTF-8',
    read(bytes, last) {
      if (old) return oneByte(bytes, old);
      const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
      if (last && all.length > 0) throw new Undecodable('');
      const whole = all.subarray(0, all.length - unfinished(all));
      rest = all.subarray(whole.length);
      if (isUtf8(whole)) {
        plain &&= isAscii(whole);
        return whole.toString('utf8').replace(/^\ufeff/, '');
      }
      const good = goodPart(whole);
      if (!plain || !isAscii(Buffer.from(good))) throw new Undecodable(good);
      old = oldEncodingOf(all);
      return oneByte(all, old);
    },
  };
}

const goodPart = (bytes: Buffer) => {
  const text = bytes.toString('utf8');
  return text.slice(0, text.indexOf('\ufffd'));
};

const bytesOf = (lead: number) => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1);

/** How many bytes at the end begin a character that the next chunk completes. */
function unfinished(bytes: Buffer): number {
  const backwards = [...bytes.subarray(-3)].reverse();
  const back = backwards.findIndex((byte) => byte < 0x80 || byte >= 0xc0);
  return bytesOf(backwards[back] ?? 0) > back + 1 ? back + 1 : 0;
}

/** Western unless another alphabet is clearly the better guess. */
function oldEncodingOf(bytes: Buffer): string {
  const guesses = chardet.analyse(bytes.subarray(0, 64 * 1024));
  const sure = (names: RegExp) =>
    Math.max(0, ...guesses.filter(({ name }) => names.test(name)).map((guess) => guess.confidence));
  const others = /^windows-125[134568]$/;
  const best = guesses.find(({ name }) => others.test(name));
  return best && sure(others) > sure(/^(windows-1252|ISO-8859-1)$/) + 20 ? best.name : 'windows-1252';
}

function oneByte(bytes: Buffer, encoding: string): string {
  const text = iconv.decode(bytes, encoding);
  const unread = text.indexOf('\ufffd');
  if (unread >= 0) throw new Undecodable(text.slice(0, unread));
  return text;
}
