import { decode, encode } from 'next-auth/jwt';
import { authSecret } from './secret.ts';
import { newToken } from './token.ts';

const salt = 'api-token';

/**
 * A token to show before it exists, and the same token sealed for the form beside it: so it is shown once, also
 * without JavaScript, and stands in no address, cookie or table.
 */
export async function sealedToken(accountId: string): Promise<{ token: string; sealed: string }> {
  const token = newToken();
  const sealed = await encode({
    token: { token, accountId },
    secret: await authSecret(),
    salt,
    maxAge: 3_600,
  });
  return { token, sealed };
}

/** Something kept that must be read again, such as the key that signs what is sent: useless without ours. */
export const seal = async (words: string, purpose: string): Promise<string> =>
  encode({ token: { words }, secret: await authSecret(), salt: purpose, maxAge: 100 * 365 * 86_400 });

export async function unseal(sealed: string, purpose: string): Promise<string | null> {
  const opened = await decode({ token: sealed, secret: await authSecret(), salt: purpose }).catch(() => null);
  return typeof opened?.words === 'string' ? opened.words : null;
}

export async function openSealedToken(sealed: string, accountId: string): Promise<string | null> {
  const opened = await decode({ token: sealed, secret: await authSecret(), salt }).catch(() => null);
  return opened?.accountId === accountId && typeof opened.token === 'string' ? opened.token : null;
}
