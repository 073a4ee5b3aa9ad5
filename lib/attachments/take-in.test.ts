import { deflateSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { zipped } from '#lib/testing/bombs.ts';
import { cleanName } from './clean-name.ts';
import { takeIn } from './take-in.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const pdf = (objects = '', end = '') =>
  `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${objects} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n${end}`;
const packedPdf = (hidden: string) => {
  const stream = deflateSync(hidden);
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /FlateDecode /Length ${stream.length} >> stream\n`,
    ),
    stream,
    Buffer.from('\nendstream endobj\n%%EOF\n'),
  ]);
};
const picture = (format: 'jpeg' | 'png' | 'webp', width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } })
    .toFormat(format)
    .toBuffer();
const letter = () =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Letter of support')] }] }));
const workbook = (parts: Record<string, string> = {}) =>
  zipped({ 'xl/worksheets/sheet1.xml': '<worksheet/>', ...parts });

type Content = string | Uint8Array | Promise<Uint8Array>;
const sent = async (content: Content, name: string, type = '') => {
  const bytes = await content;
  return takeIn(new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type }));
};

const joined = async (...parts: Content[]) =>
  Buffer.concat((await Promise.all(parts)).map((part) => Buffer.from(part as Uint8Array)));

describe('A25 a file is what its bytes say', () => {
  test.each<[kind: string, content: () => Content, name: string, declared: string, type: string]>([
    ['PDF', () => pdf(), 'Letter.pdf', 'application/pdf', 'application/pdf'],
    ['PDF with packed structure', () => packedPdf('2 0 << /Type /Pages >>'), 'a.PDF', '', 'application/pdf'],
    ['document', letter, 'Lettre.docx', docxType, docxType],
    ['workbook', () => workbook(), 'Budget.xlsx', xlsxType, xlsxType],
    ['JPEG', () => picture('jpeg'), 'IMG.JPG', 'image/jpeg', 'image/jpeg'],
    ['PNG', () => picture('png'), 'map.png', 'image/png', 'image/png'],
    ['WebP', () => picture('webp'), 'p.webp', 'image/webp', 'image/webp'],
    ['text', () => 'Plain words', 'notes.txt', 'text/plain', 'text/plain'],
    ['text in Arabic', () => 'ملاحظات', 'notes', 'application/octet-stream', 'text/plain'],
    ['old text', () => Buffer.from('D\xe9minage', 'latin1'), 'n.txt', '', 'text/plain'],
    ['table', () => 'a;b\n1;2\n', 'table.csv', 'application/vnd.ms-excel', 'text/csv'],
  ])('%s', async (_, content, name, declared, type) => {
    expect((await sent(content(), name, declared)).mediaType).toBe(type);
  });
});

describe('A25 what is refused, and why', () => {
  test.each<[what: string, code: string, content: () => Content, name: string, declared?: string]>([
    ['a page named as a PDF', 'attachment_kind', () => '<!doctype html><script>x()</script>', 'report.pdf'],
    ['a page after white space', 'attachment_kind', () => '\n\n  <HTML><body>', 'report.txt'],
    ['a script further down', 'attachment_kind', () => 'a,b\n<script>x()</script>', 'table.csv'],
    ['a drawing', 'attachment_kind', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', 'map.svg'],
    ['a drawing named as a picture', 'attachment_kind', () => '<svg onload="x()"/>', 'map.png', 'image/png'],
    ['a picture of another kind', 'attachment_kind', () => 'GIF89a\x01\x00\x01\x00', 'p.gif'],
    ['a program', 'attachment_kind', () => 'MZ\x90\x00\x03', 'setup.txt'],
    ['a packed file', 'attachment_kind', () => zipped({ 'a.txt': 'words' }, false), 'files.docx'],
    ['an old document', 'attachment_kind', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old.doc'],
    ['bytes that are no text', 'attachment_kind', () => Buffer.alloc(64, 1), 'x.txt'],
    ['nothing', 'file_empty', () => '', 'empty.pdf'],
    ['a PDF named as a picture', 'attachment_disagrees', () => pdf(), 'photo.jpg'],
    ['a PDF named as a page', 'attachment_disagrees', () => pdf(), 'photo.pdf.html'],
    ['a PDF said to be a page', 'attachment_disagrees', () => pdf(), 'a.pdf', 'text/html'],
    ['a workbook named as a document', 'attachment_disagrees', () => workbook(), 'a.docx'],
    ['a PDF with a password', 'attachment_protected', () => pdf('/Encrypt 5 0 R'), 'a.pdf'],
    [
      'a document with a password',
      'attachment_protected',
      () => joined(Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')),
      'a.docx',
    ],
    [
      'a PDF with a script',
      'attachment_active',
      () => pdf('/OpenAction << /S /JavaScript /JS (x) >>'),
      'a.pdf',
    ],
    ['a PDF with a hidden script', 'attachment_active', () => pdf('/S /J#61vaScript'), 'a.pdf'],
    ['a PDF with a packed script', 'attachment_active', () => packedPdf('<< /S /Launch /F (x) >>'), 'a.pdf'],
    ['a PDF with a file in it', 'attachment_active', () => pdf('/Names << /EmbeddedFiles 3 0 R >>'), 'a.pdf'],
    ['a workbook with macros', 'attachment_active', () => workbook({ 'xl/vbaProject.bin': 'x' }), 'a.xlsx'],
    [
      'a workbook with a file in it',
      'attachment_active',
      () => workbook({ 'xl/embeddings/a.bin': 'x' }),
      'a.xlsx',
    ],
    [
      'a document that fetches its template',
      'attachment_active',
      () =>
        workbook({
          'xl/_rels/x.xml.rels':
            '<Relationship Type="http://x/relationships/attachedTemplate" Target="http://x"/>',
        }),
      'a.xlsx',
    ],
    [
      'a workbook that declares entities',
      'attachment_active',
      () => workbook({ 'xl/a.xml': '<!DOCTYPE x []>' }),
      'a.xlsx',
    ],
    [
      'a PDF with an archive after it',
      'attachment_mixed',
      () => joined(Buffer.from(pdf()), workbook()),
      'a.pdf',
    ],
    ['a PDF with a page in its head', 'attachment_mixed', () => pdf('<script>x()</script>'), 'a.pdf'],
    ['a workbook with a PDF in its head', 'attachment_mixed', () => workbookWith('%PDF-1.4'), 'a.xlsx'],
    ['a workbook with a tail', 'attachment_mixed', () => joined(workbook(), Buffer.from('<html>')), 'a.xlsx'],
    ['half a PDF', 'attachment_damaged', () => pdf().slice(0, 60), 'a.pdf'],
    ['half a picture', 'attachment_damaged', async () => (await picture('png')).subarray(0, 60), 'a.png'],
    [
      'only the head of a picture',
      'attachment_damaged',
      () => Buffer.from('ffd8ffe000104a464946', 'hex'),
      'a.jpg',
    ],
    [
      'a bomb of 300 KB',
      'attachment_bomb',
      () => workbook({ 'xl/worksheets/sheet2.xml': ' '.repeat(200 * 1024 * 1024) }),
      'a.xlsx',
    ],
    [
      'a PDF that unpacks to too much',
      'attachment_bomb',
      () => packedPdf(' '.repeat(41 * 1024 * 1024)),
      'a.pdf',
    ],
    ['a picture of too many pixels', 'photo_too_large', () => picture('png', 9000, 9000), 'a.png'],
    ['too much', 'attachment_too_large', () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'a.txt'],
  ])('%s: %s', async (_, code, content, name, declared) => {
    await expect(sent(content(), name, declared)).rejects.toMatchObject({ code });
  });
});

/** The first part bears its words unpacked where programs that guess look for them. */
const workbookWith = async (words: string) => {
  const bytes = Buffer.from(await workbook());
  bytes.write(words, 60, 'latin1');
  return bytes;
};

test('A25 what hangs on the end of a picture is not kept', async () => {
  const tail = '<script>alert(1)</script>PK\x03\x04';
  const { content } = await sent(joined(picture('jpeg'), Buffer.from(tail)), 'p.jpg', 'image/jpeg');
  expect(content.includes('script')).toBe(false);
});

test('a picture that a camera held sideways is kept upright', async () => {
  const sideways = await sharp({ create: { width: 80, height: 20, channels: 3, background: '#fff' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { content } = await sent(sideways, 'p.jpg');
  const { width, height, orientation } = await sharp(content).metadata();
  expect({ width, height, orientation }).toEqual({ width: 20, height: 80, orientation: undefined });
});

test.each<[sent: string, kind: 'pdf' | 'jpeg' | 'txt', kept: string]>([
  ['../../etc/passwd.txt', 'txt', 'passwd.txt'],
  ['C:\\Users\\me\\Letter.PDF', 'pdf', 'Letter.pdf'],
  ['Rapport\u202Efdp.pdf', 'pdf', 'Rapportfdp.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie x.pdf'],
  ['CON.pdf', 'pdf', '_CON.pdf'],
  ['.pdf', 'pdf', 'file.pdf'],
  ['Été à Ménaka — carte.jpeg', 'jpeg', 'Été à Ménaka — carte.jpeg'],
  ['ملاحظات', 'txt', 'ملاحظات.txt'],
  [`${'n'.repeat(300)}.pdf`, 'pdf', `${'n'.repeat(120)}.pdf`],
])('A29 the name %j is kept as a name', (name, kind, kept) => {
  expect(cleanName(name, kind)).toBe(kept);
});
