/** The first bytes of files that people send by mistake, and what to call them. */
const signatures: readonly [bytes: readonly number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'XLSX / ZIP'],
  [[0x50, 0x4b, 0x05, 0x06], 'ZIP'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'XLS'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x42, 0x5a, 0x68], 'BZIP2'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7-Zip'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'Zstandard'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x50, 0x41, 0x52, 0x31], 'Parquet'],
  [[0x7f, 0x45, 0x4c, 0x46], 'ELF'],
  [[0x4d, 0x5a], 'EXE'],
];

/** What a file is that is no table of text, or undefined when it may be one. */
export function foreignFormat(head: Uint8Array): string | undefined {
  const known = signatures.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (known) return known[1];
  const start = Buffer.from(head.subarray(0, 200))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^(\{|\[[\s{["\d])/.test(start)) return 'JSON';
  if (/^<[!?a-z]/i.test(start)) return 'HTML / XML';
  return isBinary(head) ? 'binary' : undefined;
}

/** Control characters that no text holds. Zeros alone are left to the decoder: UTF-16 is full of them. */
function isBinary(head: Uint8Array) {
  const odd = head.reduce((count, byte) => count + (byte < 9 && byte > 0 ? 1 : 0), 0);
  return odd > head.length / 50;
}
