import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { invitations } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { hashOf, newToken } from '#lib/auth/token.ts';
import { Key } from '#lib/http/fields.ts';
import { sendLink } from '#lib/mail/send.ts';
import { ownPlace, settledPlace } from './places.ts';
import { requireMayGive } from './ranks.ts';
import { NewInvitation } from './schema.ts';

const week = sql`now() + interval '7 days'`;

/** Says the same whether or not the address has an account. The mail with the link goes out with the transaction. */
export const createInvitation = command({
  action: 'invitation.create',
  input: NewInvitation,
  place: ({ actor }) => ownPlace(actor),
  async run({ db, actor, input: { email, name, locale, role, scope, grantUntil, ...asked } }) {
    const { operations, organisationId } = await settledPlace(db, { role, scope, ...asked });
    requireMayGive(actor, { role, scope, operations });
    const [made] = await db
      .insert(invitations)
      .values({
        ...{ email, locale, role, scope, organisationId },
        name: name ?? null,
        grantUntil: grantUntil ?? null,
        operationIds: operations,
        // Holds the place of the token that is made when the mail is written.
        tokenHash: hashOf(newToken()),
        invitedBy: actor.accountId,
        expiresAt: week,
      })
      .returning({ id: invitations.id });
    if (!made) throw new Error('no invitation was stored');
    await sendLink(db, { purpose: 'invitation', invitationId: made.id });
    return { id: made.id, email, role, scope, operations, organisationId };
  },
});

export const withdrawInvitation = command({
  action: 'invitation.withdraw',
  input: Key,
  subject: loadInvitation,
  async run({ db, actor, subject }) {
    requireMayGive(actor, { ...subject, operations: subject.operationIds });
    await db.update(invitations).set({ withdrawnAt: sql`now()` }).where(eq(invitations.id, subject.id));
    return { id: subject.id, withdrawn: true };
  },
});

/** A new link for a new week; the one before works no more. */
export const resendInvitation = command({
  action: 'invitation.create',
  input: Key,
  subject: loadInvitation,
  async run({ db, actor, subject }) {
    requireMayGive(actor, { ...subject, operations: subject.operationIds });
    await db
      .update(invitations)
      .set({ expiresAt: week, tokenHash: hashOf(newToken()) })
      .where(eq(invitations.id, subject.id));
    await sendLink(db, { purpose: 'invitation', invitationId: subject.id });
    return { id: subject.id, sentAgain: true };
  },
});

type Loading = { db: Db; actor: Parameters<typeof ownPlace>[0]; input: { id: string }; lock: boolean };

async function loadInvitation({ db, actor, input, lock }: Loading) {
  const rows = db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      scope: invitations.scope,
      operationIds: invitations.operationIds,
    })
    .from(invitations)
    .where(
      and(eq(invitations.id, input.id), isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt)),
    );
  const [invitation] = await (lock ? rows.for('update') : rows);
  return invitation && { ...invitation, operationId: ownPlace(actor) };
}
