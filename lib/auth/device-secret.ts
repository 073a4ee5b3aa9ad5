import { createHmac } from 'node:crypto';
import { currentActor } from './actor.ts';
import { authSecret } from './secret.ts';

/** What seals an account's drafts on its devices: the same for each of its sessions, and given to nobody else (A42). */
export const deviceSecretOf = async (accountId: string): Promise<string> =>
  createHmac('sha256', await authSecret())
    .update(`device drafts of ${accountId}`)
    .digest('base64');

/** Whose drafts this page may keep on the device; nobody's where nobody is signed in, so that nothing is kept. */
export async function keeperHere(): Promise<{ account: string; secret: string }> {
  const account = (await currentActor()).accountId ?? '';
  return { account, secret: account && (await deviceSecretOf(account)) };
}
