import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Refusal } from '#lib/refusal.ts';
import type { PhotoKind } from './kinds.ts';
import { limits } from './limits.ts';

/**
 * Of a processor, which the kernel counts; by the clock, for a machine that has much else to do; and of memory, in
 * kilobytes. Measured: 25 megapixels took 0.5 s and 128 MB.
 */
const room = { seconds: 8, patience: 30_000, kilobytes: 1_048_576 };

/** Pictures at a time, and how many may wait: each waits with a connection to the database in its hand. */
const atOnce = 2;
const waitingAtMost = 3;

/** No secrets of ours, and nothing that would change how Node starts. */
const environment = { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production' } as const;

/** A photo made small, as WebP. */
export type Thumbnail = { content: Buffer; width: number; height: number };
type Made = { content: Buffer; thumbnail: Thumbnail | null };

let running = 0;
const waiting: (() => void)[] = [];

/** A picture made anew from its pixels, and small beside: without place, time, camera and preview, and without anything that hung on its end (A25). */
export async function reEncoded(bytes: Buffer, kind: PhotoKind): Promise<Made> {
  await turn();
  try {
    return await madeAnew(bytes, kind);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function turn(): Promise<void> {
  if (running < atOnce) {
    running += 1;
    return;
  }
  if (waiting.length >= waitingAtMost) throw new Refusal('unavailable');
  await new Promise<void>((go) => waiting.push(go));
}

async function madeAnew(bytes: Buffer, kind: PhotoKind): Promise<Made> {
  const script = join(process.cwd(), 'lib', 'attachments', 'photo-child.ts');
  // Where the kernel knows no limit of memory (macOS), the limit of pixels still holds.
  const limited = `ulimit -t ${room.seconds}; ulimit -d ${room.kilobytes} 2>/dev/null; exec "$0" --max-old-space-size=128 "$1" "$2"`;
  const child = spawn('/bin/sh', ['-c', limited, process.execPath, script, kind], {
    env: environment as unknown as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), room.patience);
  try {
    const ended = new Promise<number | null>((resolve) => {
      child.on('error', () => resolve(null));
      child.on('close', resolve);
    });
    child.stdin.on('error', () => undefined).end(bytes);
    const made = await buffer(child.stdout);
    const code = await ended;
    if (code === 3)
      throw new Refusal('photo_too_large', { values: { megapixels: limits.pixels / 1_000_000 } });
    if (code !== 0 || made.length <= head) throw new Refusal('attachment_damaged');
    return parted(made);
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

/** What photo-child.ts writes before the two pictures. */
const head = 8;

function parted(told: Buffer): Made {
  const end = head + told.readUInt32BE(0);
  const [width, height] = [told.readUInt16BE(4), told.readUInt16BE(6)];
  const content = told.subarray(head, end);
  const small = told.subarray(end);
  if (content.length === 0 || content.length !== end - head) throw new Refusal('attachment_damaged');
  return { content, thumbnail: small.length > 0 ? { content: small, width, height } : null };
}
