import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decoded } from './decoded.ts';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = bytes.length) {
  let encoding = '';
  let text = '';
  const tell = (told: string) => {
    encoding = told;
  };
  for await (const part of decoded(pieces(bytes, size || 1), tell)) text += part;
  return [text, encoding];
}

const accents = 'code;nom\r\nHTCD26;Tchad – Réponse humanitaire (œuvre)\r\n'.repeat(300);

test.each([
  ['UTF-8', Buffer.from(accents)],
  ['UTF-8', Buffer.from(`\ufeff${accents}`)],
  ['UTF-16LE', iconv.encode(accents, 'utf16le', { addBOM: true })],
  ['UTF-16BE', iconv.encode(accents, 'utf16be', { addBOM: true })],
  ['UTF-16LE', iconv.encode(accents, 'utf16le', { addBOM: false })],
  ['windows-1252', iconv.encode(accents, 'windows-1252')],
])('%s is read the same in pieces of any size', async (encoding, bytes) => {
  for (const size of [1, 7, 4096, 65_536]) expect(await read(bytes, size)).toEqual([accents, encoding]);
});

test('an accent that comes late still tells the encoding, and Cyrillic is not taken for French', async () => {
  const late = `${'plain,text\n'.repeat(20_000)}Réponse\n`;
  expect(await read(iconv.encode(late, 'windows-1252'), 65_536)).toEqual([late, 'windows-1252']);
  const russian = 'План гуманитарного реагирования на 2026 год,Украина\n'.repeat(5);
  expect(await read(iconv.encode(russian, 'windows-1251'))).toEqual([russian, 'windows-1251']);
});

test.each<[string, Uint8Array, number]>([
  ['a character cut off at the end', Buffer.from('a\nb\nRéponse é').subarray(0, -1), 3],
  ['the only accent cut off', Buffer.from('a\nb\né').subarray(0, -1), 3],
  ['good UTF-8, then not', Buffer.concat([Buffer.from('é\n\n\nx'), Buffer.from([0xff, 0x41])]), 4],
  ['a byte that no encoding has', Buffer.from([0x61, 0x0a, 0xe9, 0x0a, 0x81, 0x61]), 3],
  ['a zero in the text', Buffer.from('a,b\r\nc,\0d\r\n'), 2],
  ['UTF-16 cut off', iconv.encode('ab', 'utf16le', { addBOM: true }).subarray(0, -1), 1],
])('file_encoding names the line: %s', async (_, bytes, line) => {
  await expect(read(bytes)).rejects.toMatchObject({ code: 'file_encoding', detail: { values: { line } } });
});

test.each<[string, Uint8Array]>([
  ['XLSX / ZIP', Buffer.from('PK\x03\x04 and so on')],
  ['XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['GZIP', Buffer.from([0x1f, 0x8b, 8, 0])],
  ['PDF', Buffer.from('%PDF-1.7')],
  ['JSON', Buffer.from('\ufeff {"data":[]}')],
  ['HTML / XML', Buffer.from('\n<!doctype html>')],
  ['binary', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 1, 2])],
])('A25 a file that is no text is named: %s', async (found, bytes) => {
  for (const size of [1, bytes.length])
    await expect(read(bytes, size)).rejects.toMatchObject({
      code: 'file_wrong_kind',
      detail: { values: { found } },
    });
});

test('nothing at all is an empty file', async () => {
  await expect(read(Buffer.alloc(0))).rejects.toThrow('file_empty');
});
