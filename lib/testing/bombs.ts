import { crc32, deflateRawSync } from 'node:zlib';

type Parts = Record<string, string | Uint8Array>;

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const relation = (type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const frame: Parts = {
  '[Content_Types].xml': types,
  '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
};

const nothing = deflateRawSync('');

/** A zip written byte by byte, so that it can be as bad as tests want: by default around the frame of a workbook. */
export async function zipped(parts: Parts, framed = true): Promise<Uint8Array> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(framed ? { ...frame, ...parts } : parts)) {
    const raw = Buffer.from(content as string);
    const packed = raw.length === 0 ? nothing : deflateRawSync(raw, { level: 6 });
    const label = Buffer.from(name);
    const own = Buffer.alloc(26);
    own.writeUInt16LE(20, 0);
    own.writeUInt16LE(8, 4);
    own.writeUInt32LE(crc32(raw), 10);
    own.writeUInt32LE(packed.length, 14);
    own.writeUInt32LE(raw.length, 18);
    own.writeUInt16LE(label.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), own, label, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), own, rest, label);
    offset += 30 + label.length + packed.length;
  }
  const count = central.length / 4;
  const list = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(count, 0xffff), 4);
  end.writeUInt16LE(Math.min(count, 0xffff), 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
