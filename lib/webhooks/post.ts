import { request as http } from 'node:http';
import { request as https } from 'node:https';
import { type Door, guarded, mayOpen } from './door.ts';
import { signature } from './signature.ts';

/** How long an answer may take, in milliseconds. */
const patience = 5_000;

export type Parcel = { id: string; url: string; secret: string; body: string };

/**
 * Sends one signed parcel and says what came back: an HTTP status, or why there was none. Nothing of an answer's body
 * is read or kept, and no redirect is followed.
 */
export function post({ id, url, secret, body }: Parcel, door: Door): Promise<string> {
  if (!mayOpen(url, door)) return Promise.resolve('ENOTPUBLIC');
  const timestamp = Math.floor(Date.now() / 1_000);
  const send = door.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const sent = send(
      url,
      {
        method: 'POST',
        agent: false,
        lookup: guarded(door),
        signal: AbortSignal.timeout(patience),
        maxHeaderSize: 16_384,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'mine-action-coordination',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': signature(secret, id, timestamp, body),
        },
      },
      (answer) => {
        resolve(String(answer.statusCode ?? ''));
        answer.destroy();
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.name === 'AbortError' || error.name === 'TimeoutError'
          ? 'ETIMEDOUT'
          : (error.code ?? 'EUNKNOWN'),
      ),
    );
    sent.end(body);
  });
}

export const wasTaken = (answer: string): boolean => /^2\d\d$/.test(answer);
