import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecret } from '#lib/auth/secret.ts';

/**
 * What ends the questions to one person and does nothing else: signed, so that nothing of it is kept, and good for
 * as long as the question is on record, so that a mail can be stopped from long after its answer.
 */
export async function stopToken(requestId: string): Promise<string> {
  return `${requestId}.${await signed(requestId)}`;
}

/** The question that this token was sent with; null where it was not ours. */
export async function requestOfStop(token: string): Promise<string | null> {
  const [requestId = '', signature = ''] = token.split('.');
  if (!/^[0-9a-f-]{36}$/.test(requestId)) return null;
  const [right, told] = [Buffer.from(await signed(requestId)), Buffer.from(signature)];
  return right.length === told.length && timingSafeEqual(right, told) ? requestId : null;
}

const signed = async (requestId: string) =>
  createHmac('sha256', await authSecret())
    .update(`confirmation.stop ${requestId}`)
    .digest('base64url');
