import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { limits } from './limits.ts';

/**
 * Makes a picture anew, in a process of its own that may be killed: re-encoded.ts starts it with little memory and
 * time, gives it the picture on its input, and reads the new one from its output, a small one after it. What a picture says beside itself
 * (where, when, with what, by whom) is not carried over, for sharp carries over nothing that it is not told to.
 */
const [kind] = process.argv.slice(2);

/** Beyond this a photo tells nothing more; a drawing keeps every one of its lines. */
const longestSide = 2_560;

/** Codes of its end, for re-encoded.ts: the picture is too large, or none. */
const ends = { tooLarge: 3, unreadable: 4 } as const;

/** For a page that shows what hangs on a record: its longest side, and the bytes that a bad line should not miss. */
const small = { side: 320, bytes: 20_000, qualities: [72, 55, 40, 25, 10] } as const;

sharp.cache(false);
sharp.concurrency(1);

async function made(): Promise<Buffer> {
  const picture = sharp(await buffer(process.stdin), { limitInputPixels: limits.pixels, failOn: 'error' });
  // A name or a header may lie to a decoder too: only what the bytes were recognised as is opened.
  const { format } = await picture.metadata();
  if (format !== kind) throw new Error(`a ${format} was said to be a ${kind}`);
  const upright = picture.autoOrient();
  if (kind === 'png') return upright.png({ compressionLevel: 8 }).toBuffer();
  const kept = upright.resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true });
  return kind === 'webp' ? kept.webp({ quality: 82 }).toBuffer() : kept.jpeg({ quality: 82 }).toBuffer();
}

/** The picture small, out of the pixels that were made: as good as its few bytes allow. */
async function thumbnailOf(picture: Buffer) {
  const sized = sharp(picture, { limitInputPixels: limits.pixels }).resize(small.side, small.side, {
    fit: 'inside',
    withoutEnlargement: true,
  });
  for (const quality of small.qualities) {
    const { data, info } = await sized.clone().webp({ quality }).toBuffer({ resolveWithObject: true });
    if (data.length <= small.bytes) return { data, info };
  }
  return null;
}

/** How long the picture is and how large the small one, then both; without a small one its sides are zero. */
async function answer(): Promise<Buffer> {
  const picture = await made();
  const thumbnail = await thumbnailOf(picture);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(picture.length, 0);
  head.writeUInt16BE(thumbnail?.info.width ?? 0, 4);
  head.writeUInt16BE(thumbnail?.info.height ?? 0, 6);
  return Buffer.concat([head, picture, thumbnail?.data ?? Buffer.alloc(0)]);
}

try {
  const told = await answer();
  process.stdout.write(told, () => process.exit(0));
} catch (error) {
  process.exit(/pixel limit/i.test(String(error)) ? ends.tooLarge : ends.unreadable);
}
