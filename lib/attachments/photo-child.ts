import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { limits } from './limits.ts';

/**
 * Makes a picture anew, in a process of its own that may be killed: re-encoded.ts starts it with little memory and
 * time, gives it the picture on its input, and reads the new one from its output. What a picture says beside itself
 * (where, when, with what, by whom) is not carried over, for sharp carries over nothing that it is not told to.
 */
const [kind] = process.argv.slice(2);

/** Beyond this a photo tells nothing more; a drawing keeps every one of its lines. */
const longestSide = 2_560;

/** Codes of its end, for re-encoded.ts: the picture is too large, or none. */
const ends = { tooLarge: 3, unreadable: 4 } as const;

sharp.cache(false);
sharp.concurrency(1);

async function made(): Promise<Buffer> {
  const picture = sharp(await buffer(process.stdin), { limitInputPixels: limits.pixels, failOn: 'error' });
  // A name or a header may lie to a decoder too: only what the bytes were recognised as is opened.
  const { format } = await picture.metadata();
  if (format !== kind) throw new Error(`a ${format} was said to be a ${kind}`);
  const upright = picture.autoOrient();
  if (kind === 'png') return upright.png({ compressionLevel: 8 }).toBuffer();
  const small = upright.resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true });
  return kind === 'webp' ? small.webp({ quality: 82 }).toBuffer() : small.jpeg({ quality: 82 }).toBuffer();
}

try {
  const picture = await made();
  process.stdout.write(picture, () => process.exit(0));
} catch (error) {
  process.exit(/pixel limit/i.test(String(error)) ? ends.tooLarge : ends.unreadable);
}
