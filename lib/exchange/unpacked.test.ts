import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpacked } from './unpacked.ts';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size: number, packing: Parameters<typeof unpacked>[1]) {
  const parts: Uint8Array[] = [];
  for await (const part of unpacked(pieces(bytes, size), packing)) parts.push(part);
  return Buffer.concat(parts).toString();
}

const text = Array.from({ length: 5_000 }, (_, at) => `flow ${at * 7919},${at % 13}\n`).join('');
const packed = gzipSync(text);

test('a packed file is read the same in pieces of any size; a plain one is let through', async () => {
  for (const size of [1, 7, 65_536]) {
    let told = false;
    const wasPacked = () => {
      told = true;
    };
    expect(await read(packed, size, { takesGzip: true, wasPacked })).toBe(text);
    expect(told).toBe(true);
    expect(await read(Buffer.from(text), size, { takesGzip: true })).toBe(text);
  }
});

test('where packed files are not taken, the bytes go on as they are, for the decoder to name', async () => {
  expect((await read(packed, 4096, { takesGzip: false })).charCodeAt(0)).toBe(0x1f);
});

test('A26 a bomb is refused on the way, and a large file by its size', async () => {
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024));
  const before = process.memoryUsage().rss;
  await expect(read(bomb, 65_536, { takesGzip: true })).rejects.toThrow('file_unpacks_to_too_much');
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  await expect(read(packed, 4096, { takesGzip: true, most: 1000 })).rejects.toThrow(
    'file_unpacks_to_too_much',
  );
});

test.each<[string, Buffer]>([
  ['cut off', packed.subarray(0, packed.length / 2)],
  ['damaged', Buffer.concat([packed.subarray(0, 40), Buffer.alloc(40, 0xff), packed.subarray(80)])],
])('a packed file that is %s is refused, and not taken for a short one', async (_, bytes) => {
  await expect(read(bytes, 64, { takesGzip: true })).rejects.toThrow('file_packed_badly');
});
