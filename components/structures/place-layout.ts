import type { LinkType } from '#db/enums.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type Link = StructureShown['structureLinks'][number];

/** A neighbour in the drawing: where its box stands and the way its line runs, in the units of the view box. */
export type Placed = { link: Link; x: number; y: number; width: number; path: string };

export const size = { width: 820, box: 44 };
export const self = { x: 300, y: 84, width: 220 };

const middle = self.x + self.width / 2;
const below = self.y + size.box;
const columns = [8, 300, 592];

type Slot = { x: number; y: number; width: number; path: string };

/** Above: what it is part of in the middle, who supports it to the right. */
const upper: Partial<Record<LinkType, Slot>> = {
  part_of: { x: 290, y: 8, width: 240, path: `M${middle} 52V84` },
  supported_by: { x: 592, y: 8, width: 220, path: 'M592 30H552V94H520' },
};

const sides: Slot[] = [
  { x: 8, y: 84, width: 210, path: 'M218 106H300' },
  { x: 602, y: 84, width: 210, path: 'M520 106H602' },
  { x: 8, y: 8, width: 220, path: 'M228 30H259V94H300' },
];

const child = (column: number): Slot => {
  const x = columns[column] ?? 8;
  return { x, y: 172, width: 220, path: `M${middle} ${below}V150H${x + 110}V172` };
};

/** Up to two above, three beside and three below; the table beneath the drawing has them all. */
export function placed(links: readonly Link[]): { boxes: Placed[]; more: number; height: number } {
  const current = links.filter((link) => link.current);
  const up = current.filter((link) => link.outward && upper[link.type]);
  const down = current.filter((link) => !link.outward && upper[link.type]);
  const beside = current.filter((link) => !upper[link.type]);
  const order = down.length === 1 ? [1] : [0, 1, 2];
  const at = (link: Link | undefined, slot: Slot | undefined): Placed[] =>
    link && slot ? [{ link, ...slot }] : [];
  const boxes = [
    ...up.flatMap((link) => at(link, upper[link.type])),
    ...sides.flatMap((slot, place) => at(beside[place], slot)),
    ...order.flatMap((column, place) => at(down[place], child(column))),
  ];
  return { boxes, more: current.length - boxes.length, height: down.length > 0 ? 224 : 136 };
}

/** SVG text does not wrap: as much of a name as a box holds. */
export const fitted = (text: string, width: number) => {
  const room = Math.floor(width / 7.2);
  return text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text;
};
