import { createHash } from 'node:crypto';
import { device } from '#lib/client/device.ts';
import { serviceWorker } from '#lib/client/service-worker.ts';

/** The two functions as they stand: what a page keeps and what the worker reads is one code. */
const script = `(${serviceWorker})(self, (${device})());\n`;
const etag = `"${createHash('sha256').update(script).digest('base64url')}"`;
const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', etag };

/** The service worker: the same for everybody, asked for anew with each visit and sent only when it has changed. */
export const workerScript = (request: Request): Response =>
  request.headers.get('if-none-match')?.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(script, { headers });
