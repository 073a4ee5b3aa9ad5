import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [480, 300];

type Colour = [red: number, green: number, blue: number];
const paper: Colour = [243, 246, 248];
const road: Colour = [0, 85, 134];
const village: Colour = [155, 28, 15];

/** A road that winds from one side to the other, and five villages along it. */
function colourAt(x: number, y: number): Colour {
  const middle = 150 + 60 * Math.sin(x / 70);
  const at = [60, 150, 240, 330, 420].find(
    (from) => (x - from) ** 2 + (y - 125 - 60 * Math.sin(from / 70)) ** 2 < 60,
  );
  if (at) return village;
  return Math.abs(y - middle) < 4 ? road : paper;
}

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** An invented sketch as a PNG, drawn point by point: the same bytes in every demo world, from no file and no library. */
export function sketchMap(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
