import { createHash } from 'node:crypto';

/** The same name makes the same id in every demo world, in the form of a version 5 UUID. */
export function idOf(kind: string, name: string): string {
  const bytes = createHash('sha1').update(`mine-action-demo/${kind}/${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A number below `limit` that stays the same for a name: variety without chance. */
export const pick = (name: string, limit: number) =>
  createHash('sha1').update(name).digest().readUInt32BE() % limit;
