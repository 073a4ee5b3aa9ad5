import { createHmac } from 'node:crypto';

/** Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, time and body, with the key behind the prefix. */
export function signature(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
