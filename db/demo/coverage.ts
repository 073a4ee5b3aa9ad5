import type { structureCoverage, structureSuccessions } from '../schema/index.ts';
import type { Calendar, When } from './days.ts';
import { idOf } from './ids.ts';
import { scopeOf } from './operations.ts';
import { structureId, structureSpec } from './structures.ts';

/** Where hubs work: invented, in real places. Without days of its own a line holds from the structure's first day. */
// biome-ignore format: a table reads best as one
const lines: [structure: string, pcodes: string, since?: When, until?: When][] = [
  ['BFA/Fada N’Gourma', 'BF5202 BF5205'], ['BFA/Fada N’Gourma', 'BF5204', 'm-9'],
  ['BFA/Ouahigouya', 'BF5403 BF5401'],
  ['MLI/Mopti', 'ML0506 ML0501'], ['MLI/Mopti', 'ML0504', '2018-04-01', 'e-5'],
  ['MOZ/Pemba', 'MZ0112 MZ0116'], ['MOZ/Pemba', 'MZ0106', 'm-6'],
  ['SDN/Port Sudan', 'SD10064 SD10068 SD10071'], ['SDN/Port Sudan', 'SD11', '2023-05-15', -235], ['SDN/Port Sudan', 'SD16', 'm-10'],
  ['SDN/El Fasher', 'SD02114 SD02128 SD02170'], ['SDN/El Fasher', 'SD02129', 'm-14', 'e-3'], ['SDN/El Fasher', 'SD04', 'm-9'],
  ['SDN/Kassala', 'SD11', -234], ['SDN/Kassala', 'SD12', 'm-4'],
  ['SOM/Baidoa', 'SO2401 SO2402 SO25'],
  ['SSD/Malakal', 'SS0707 SS0709'],
  ['SYR-DM/Aleppo', 'SY0200 SY0202'], ['SYR-GZ', 'SY0205 SY07', '2019-01-01', 'e-2'],
  ['UKR/Kharkiv', 'UA6304 UA6308 UA6314'], ['UKR/Mykolaiv', 'UA4802 UA4806'], ['UKR/Mykolaiv', 'UA6502 UA6510', 'm-12'],
  ['YEM/Aden', 'YE2405 YE2408 YE25'],
];

export const structureCoverageRows = ({ on }: Calendar): (typeof structureCoverage.$inferInsert)[] =>
  lines.flatMap(([key, pcodes, since, until]) =>
    pcodes.split(' ').map((pcode) => ({
      id: idOf('coverage', `${key}/${pcode}`),
      structureId: structureId(key),
      pcode,
      since: on(since ?? structureSpec(key).since),
      until: until === undefined ? null : on(until),
      ...scopeOf(structureSpec(key).operation),
    })),
  );

/** What came out of what, and what went into what. */
const kin: [from: string, kind: 'merged_into' | 'split_into', to: string, since: When, note: string][] = [
  ['SDN/Port Sudan', 'split_into', 'SDN/Kassala', -234, 'Kassala became a hub of its own (sample)'],
  ['IRQ/Mosul', 'merged_into', 'IRQ', 'm-6', 'The national body took over the work of the hub (sample)'],
];

export const structureSuccessionRows = ({ on }: Calendar): (typeof structureSuccessions.$inferInsert)[] =>
  kin.map(([from, kind, to, since, note]) => ({
    id: idOf('succession', `${from}/${to}`),
    kind,
    fromId: structureId(from),
    toId: structureId(to),
    since: on(since),
    note,
    ...scopeOf(structureSpec(from).operation),
  }));
