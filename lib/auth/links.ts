import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Locale } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { accounts, invitations, verificationTokens } from '#db/schema/index.ts';
import { hashOf, newToken } from './token.ts';

/** A link that lets its holder in. Whoever asks for one names only an address or an invitation. */
export type LinkWanted =
  | { purpose: 'sign_in' | 'reset'; email: string; next?: string }
  | { purpose: 'invitation'; invitationId: string };

export type Link = {
  to: string;
  locale: Locale;
  name: string | null;
  path: string;
  /** What must not stay readable once the mail is out. */
  token: string;
  values: Record<string, string>;
};

/** How long a link lasts. */
const lasts = { sign_in: sql`interval '15 minutes'`, reset: sql`interval '60 minutes'` };

/**
 * Makes the token at the moment the mail is written, so that no queue ever holds it. Nobody to send it to:
 * null, and whoever asked is told the same as always.
 */
export function issueLink(db: Db, wanted: LinkWanted): Promise<Link | null> {
  return wanted.purpose === 'invitation' ? toInvited(db, wanted.invitationId) : toAccount(db, wanted);
}

async function toAccount(
  db: Db,
  { purpose, email, next }: Exclude<LinkWanted, { purpose: 'invitation' }>,
): Promise<Link | null> {
  const [account] = await db
    .select()
    .from(accounts)
    .where(and(eq(sql`lower(${accounts.email})`, email.toLowerCase()), eq(accounts.status, 'active')));
  if (!account) return null;
  const token = newToken();
  const expiresAt = sql`now() + ${lasts[purpose]}`;
  const identifier = account.email;
  await db.insert(verificationTokens).values({ purpose, identifier, tokenHash: hashOf(token), expiresAt });
  const query = next && next !== '/' ? `?next=${encodeURIComponent(next)}` : '';
  const path = purpose === 'reset' ? `/reset/${token}` : `/sign-in/link/${token}${query}`;
  return { to: identifier, locale: account.locale, name: account.name, path, token, values: {} };
}

/** A link sent again replaces the one before. */
async function toInvited(db: Db, id: string): Promise<Link | null> {
  const token = newToken();
  const [invitation] = await db
    .update(invitations)
    .set({ tokenHash: hashOf(token) })
    .where(
      and(
        eq(invitations.id, id),
        isNull(invitations.acceptedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .returning();
  if (!invitation) return null;
  const { email: to, locale, name, role } = invitation;
  return { to, locale, name, path: `/invitation/${token}`, token, values: { role } };
}
