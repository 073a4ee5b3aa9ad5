import { randomBytes } from 'node:crypto';
import { seal } from '#lib/auth/sealed-token.ts';

/** What the secrets of webhooks are sealed for: no other seal opens them. */
export const sealedFor = 'webhook-secret';

/** As the Standard Webhooks specification writes them: 32 random bytes behind a prefix that scanners know. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/** A secret to show, and the same secret sealed for the form beside it. */
export async function sealedSecret(): Promise<{ secret: string; sealed: string }> {
  const secret = newSecret();
  return { secret, sealed: await seal(secret, sealedFor) };
}
