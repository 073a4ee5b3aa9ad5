import { eq, sql } from 'drizzle-orm';
import { accounts } from '#db/schema/index.ts';
import { record } from '#lib/access/record.ts';
import { addressOf } from '#lib/http/address.ts';
import { limiter, requireLeft, take } from '#lib/http/limits.ts';
import { Refusal } from '#lib/refusal.ts';
import { isPassword } from './password.ts';
import { inIdentity } from './scope.ts';
import { visitor } from './sessions.ts';
import { hashOf } from './token.ts';

/** An address as it is compared: people type it in every case, and with a space behind it. */
export const comparable = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/**
 * The account of this e-mail and password. Six failures from one network address lock that address out of that
 * account for a quarter of an hour, and nobody else; a hundred lock it out of all. Unknown, suspended and wrong are one answer, after the same time.
 */
export async function checkPassword(email: string, password: string, request: Request): Promise<string> {
  const whom = comparable(email);
  const address = addressOf(request);
  const key = `${hashOf(whom).slice(0, 32)}:${address}`;
  await requireLeft('sign_in_address', address);
  await take('sign_in', key);
  const [account] = await inIdentity((db) =>
    db
      .select({ id: accounts.id, passwordHash: accounts.passwordHash, status: accounts.status })
      .from(accounts)
      .where(eq(sql`lower(${accounts.email})`, whom)),
  );
  const same = await isPassword(account?.passwordHash, password);
  if (same && account?.status === 'active') {
    await limiter('sign_in').delete(key);
    return account.id;
  }
  await Promise.all([
    recordFailure(account?.id ?? null, request),
    limiter('sign_in_address').penalty(address),
  ]);
  throw new Refusal('wrong_credentials');
}

const recordFailure = (accountId: string | null, request: Request) =>
  inIdentity((db) =>
    record(
      db,
      visitor(request),
      'session.start',
      { subjectType: 'account', subjectId: accountId, after: { refusal: 'wrong_credentials' } },
      'denied',
    ),
  );
