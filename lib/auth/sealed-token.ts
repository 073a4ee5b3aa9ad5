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

export async function openSealedToken(sealed: string, accountId: string): Promise<string | null> {
  const opened = await decode({ token: sealed, secret: await authSecret(), salt }).catch(() => null);
  return opened?.accountId === accountId && typeof opened.token === 'string' ? opened.token : null;
}
