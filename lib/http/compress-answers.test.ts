import { createServer, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, createGunzip, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressAnswer } from './compress-answers.ts';

const words = 'What was answered is what is kept. '.repeat(200);
type Flushed = ServerResponse & { flush?: () => void };

const pages: Record<string, (response: Flushed) => void> = {
  '/page': (response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (let at = 0; at < words.length; at += 500) {
      response.write(words.slice(at, at + 500));
      response.flush?.();
    }
    response.end();
  },
  '/slow': (response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write('The first part.');
    response.flush?.();
  },
  '/photo': (response) => {
    response.setHeader('content-type', 'image/jpeg');
    response.end(words);
  },
};

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((asked, response) => {
    compressAnswer(asked, response);
    pages[asked.url ?? '']?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Answer = { encoding: string | undefined; body: Buffer };

const get = (path: string, accepted: string) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request({ port, path, headers: { 'accept-encoding': accepted } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });

describe('what an answer weighs', () => {
  it('is Brotli where the browser takes it, and gzip where it does not', async () => {
    const brotli = await get('/page', 'gzip, deflate, br, zstd');
    const gzip = await get('/page', 'gzip');
    const plain = await get('/page', 'identity');
    expect([brotli.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', undefined]);
    expect(String(brotliDecompressSync(brotli.body))).toBe(words);
    expect(String(gunzipSync(gzip.body))).toBe(words);
    expect(String(plain.body)).toBe(words);
    expect(brotli.body.length).toBeLessThan(gzip.body.length);
  });

  it('is left alone where it is compressed already', async () => {
    expect(await get('/photo', 'br')).toEqual({ encoding: undefined, body: Buffer.from(words) });
  });

  it('arrives in parts where a page goes on for longer', async () => {
    const first = await new Promise<Buffer>((resolve, reject) => {
      const asked = request({ port, path: '/slow', headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        answer
          .pipe(createGunzip())
          .once('data', (part: Buffer) => {
            resolve(part);
            asked.destroy();
          })
          .on('error', reject);
      });
      asked.on('error', reject).end();
    });
    expect(String(first)).toBe('The first part.');
  });

  it('frees what it holds when the reader goes away before the end', async () => {
    const closed = new Promise<void>((resolve) => {
      server.once('request', (_, response: ServerResponse) => response.once('close', () => resolve()));
    });
    const asked = request({ port, path: '/slow', headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.once('data', () => asked.destroy());
    });
    asked.on('error', () => undefined).end();
    await closed;
    // The flush that still waited must not throw on what is closed.
    await sleep(50);
    expect((await get('/page', 'br')).encoding).toBe('br');
  });
});
