import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '#lib/refusal.ts';

/**
 * What a packed file may unpack to. Tables of real figures shrink to a seventh, of much repetition to a thirtieth; a
 * bomb to a thousandth.
 */
const limits = { bytes: 256 * 1024 * 1024, ratio: 120, free: 4 * 1024 * 1024 };

type Packing = { takesGzip: boolean; wasPacked?(): void; most?: number };

/** The bytes of a file, unpacked where it is gzip and that is taken; what unpacks to too much is refused on the way. */
export async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  { takesGzip, wasPacked, most = limits.bytes }: Packing,
): AsyncGenerator<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]();
  const head = await headOf(parts);
  const whole = (async function* () {
    if (head.length > 0) yield head;
    for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
  })();
  const packed = takesGzip && head[0] === 0x1f && head[1] === 0x8b;
  if (packed) wasPacked?.();
  yield* packed ? gunzipped(whole, most) : whole;
}

/** Enough to tell by, however small the pieces a file comes in. */
async function headOf(parts: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await parts.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let open = 0;
  async function* counted() {
    for await (const part of bytes) {
      packed += part.length;
      yield part;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      open += part.length;
      if (open > most || (open > limits.free && open > packed * limits.ratio))
        throw new Refusal('file_unpacks_to_too_much');
      yield part;
    }
  } catch (error) {
    if (isZlibs(error)) throw new Refusal('file_packed_badly');
    throw error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

const isZlibs = (error: unknown) =>
  error instanceof Error && /^Z_/.test(String((error as NodeJS.ErrnoException).code));
