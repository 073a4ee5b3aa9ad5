import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecret } from './secret.ts';

/**
 * A token that names a record and does one thing: signed for its purpose, so that nothing of it is kept, and good for
 * as long as the record is there.
 */
export async function signedId(purpose: string, id: string): Promise<string> {
  return `${id}.${await signed(purpose, id)}`;
}

/** The record that this token was made for; null where it was not ours, or for another purpose. */
export async function idIn(purpose: string, token: string): Promise<string | null> {
  const [id = '', signature = ''] = token.split('.');
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const [right, told] = [Buffer.from(await signed(purpose, id)), Buffer.from(signature)];
  return right.length === told.length && timingSafeEqual(right, told) ? id : null;
}

const signed = async (purpose: string, id: string) =>
  createHmac('sha256', await authSecret())
    .update(`${purpose} ${id}`)
    .digest('base64url');
