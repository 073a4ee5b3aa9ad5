import { eq, sql } from 'drizzle-orm';
import type { AccountStatus } from '#db/enums.ts';
import { accounts, grantOperations, grants } from '#db/schema/index.ts';
import { command } from '#lib/access/operation.ts';
import { endsBefore, Key, today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { endEverything } from './end-everything.ts';
import { heldBy, loadAccount, loadGrant, requireAdministratorBut } from './held.ts';
import { ownPlace, settledPlace } from './places.ts';
import { requireBelow, requireMayGive } from './ranks.ts';
import { AccountEdit, NewGrant } from './schema.ts';

/** The front door for whoever erases the person behind an account. */
export { eraseAccountsOf } from './erase.ts';

export const editAccount = command({
  action: 'account.edit',
  input: AccountEdit,
  subject: ({ db, input, lock }) => loadAccount(db, input.id, lock),
  async run({ db, actor, input: { id, name, locale, personId = null }, subject }) {
    requireBelow(actor, subject);
    requireAlive(subject);
    const [edited] = await db
      .update(accounts)
      .set({ name, locale, personId, version: subject.version + 1 })
      .where(eq(accounts.id, id))
      .returning({ id: accounts.id, status: accounts.status, version: accounts.version });
    if (!edited) throw new Refusal('not_found');
    return { ...edited, name, locale, personId };
  },
});

/** From the next request on nothing opens; whoever is reactivated signs in again. */
export const suspendAccount = command({
  action: 'account.suspend',
  input: Key,
  subject: ({ db, input, lock }) => loadAccount(db, input.id, lock),
  async run({ db, actor, subject }) {
    requireBelow(actor, subject);
    if (subject.status !== 'active') throw new Refusal('wrong_status');
    if (subject.held.some(({ role }) => role === 'administrator'))
      await requireAdministratorBut(db, { accountId: subject.id });
    // Ended, not only barred: a reactivated account starts with new sessions and tokens.
    await endEverything(db, subject.id);
    return setStatus(db, subject, 'suspended');
  },
});

export const reactivateAccount = command({
  action: 'account.suspend',
  input: Key,
  subject: ({ db, input, lock }) => loadAccount(db, input.id, lock),
  run({ db, actor, subject }) {
    requireBelow(actor, subject);
    if (subject.status !== 'suspended') throw new Refusal('wrong_status');
    return setStatus(db, subject, 'active');
  },
});

type Step = Parameters<typeof loadAccount>[0];

/** Nobody is behind an erased account any more. */
function requireAlive({ status }: { status: AccountStatus }) {
  if (status === 'erased') throw new Refusal('wrong_status');
}

async function setStatus(db: Step, { id, version }: { id: string; version: number }, status: AccountStatus) {
  await db
    .update(accounts)
    .set({ status, version: version + 1 })
    .where(eq(accounts.id, id));
  return { id, status, version: version + 1 };
}

export const giveGrant = command({
  action: 'grant.give',
  input: NewGrant,
  place: ({ actor }) => ownPlace(actor),
  async run({ db, actor, input: { accountId, role, scope, since, until = null, ...asked } }) {
    const account = await loadAccount(db, accountId, true);
    if (!account) throw new Refusal('invalid', { fields: { accountId: ['unknown_record'] } });
    requireBelow(actor, account);
    requireAlive(account);
    const { operations, organisationId } = await settledPlace(db, { role, scope, ...asked });
    requireMayGive(actor, { role, scope, operations });
    const first = since ?? today();
    if (endsBefore({ since: first, until }))
      throw new Refusal('invalid', { fields: { until: ['ends_before_start'] } });
    const grant = { accountId, role, scope, organisationId, since: first, until, grantedBy: actor.accountId };
    const [given] = await db.insert(grants).values(grant).returning({ id: grants.id });
    if (!given) throw new Error('no grant was stored');
    if (operations.length > 0)
      await db
        .insert(grantOperations)
        .values(operations.map((operationId) => ({ grantId: given.id, operationId })));
    return { id: given.id, accountId, role, scope, organisationId, operations, since: first, until };
  },
  // In the trail a role is a matter of the account that holds it.
  records: ({ output }) => ({ subjectType: 'account', subjectId: output.accountId }),
});

/** It ended yesterday, so that the next request is without it; one that has not begun leaves no trace but the trail's. */
export const withdrawGrant = command({
  action: 'grant.withdraw',
  input: Key,
  async subject({ db, actor, input, lock }) {
    const grant = await loadGrant(db, input.id, lock);
    return grant && { ...grant, operationId: ownPlace(actor) };
  },
  async run({ db, actor, subject }) {
    requireBelow(actor, { id: subject.accountId, held: [subject, ...(await heldBy(db, subject.accountId))] });
    if (subject.role === 'administrator') await requireAdministratorBut(db, { grantId: subject.id });
    const { id, accountId } = subject;
    const whole = eq(grants.id, id);
    if (subject.since >= today()) await db.delete(grants).where(whole);
    else await db.update(grants).set({ until: sql`current_date - 1` }).where(whole);
    return { id, accountId, withdrawn: true };
  },
  records: ({ subject: { operationId: _, ...grant } }) => ({
    subjectType: 'account',
    subjectId: grant.accountId,
    before: grant,
    after: null,
  }),
});
