import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#lib/log.ts';
import { clientAddressHeader, requestIdHeader } from './address.ts';
import { onRequest } from './on-request.ts';

const started = new WeakMap<IncomingMessage, number>();
const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** An address as it may be logged: no query, and no part that could be a secret token. */
export const loggable = (url: string): string =>
  (url.split('?')[0] ?? '')
    .split('/')
    .map((part) => (part.length > 24 && !id.test(part) ? '…' : part))
    .join('/');

/**
 * Gives each request an id and the address of its connection, whatever the client wrote there, and logs how it ended.
 */
export function observeRequests(): void {
  onRequest((request) => {
    request.headers[requestIdHeader] = randomUUID();
    request.headers[clientAddressHeader] = request.socket.remoteAddress ?? 'unknown';
    started.set(request, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const since = started.get(request);
    if (since === undefined || request.url?.startsWith('/_next/static/')) return;
    log.info(
      {
        requestId: request.headers[requestIdHeader],
        method: request.method,
        path: loggable(request.url ?? ''),
        status: response.statusCode,
        ms: Math.round(performance.now() - since),
      },
      'request',
    );
  });
}

/** A fault while a page was made, under the reference that its reader was shown. */
export function logPageFault(error: unknown, path: string): void {
  const reference = (error as { digest?: string }).digest;
  log.error({ err: error, reference, path: loggable(path) }, 'page failed');
}
