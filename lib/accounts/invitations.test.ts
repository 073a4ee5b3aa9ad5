import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Role, roles } from '#db/enums.ts';
import { accounts, grants, invitations, mails } from '#db/schema/index.ts';
import { type Actor, anonymous } from '#lib/access/actor.ts';
import { isPassword } from '#lib/auth/password.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { givenAccount } from '#lib/testing/given-account.ts';
import { acceptInvitation, getInvitation } from './acceptance.ts';
import { suspendAccount } from './commands.ts';
import { firstAdministratorLink } from './first-administrator.ts';
import { createInvitation, resendInvitation, withdrawInvitation } from './invitation-commands.ts';
import { listInvitations } from './queries.ts';

const password = 'some words that fit well';
const address = () => `${randomUUID()}@example.org`;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Works off the mail of an invitation and takes the token out of it, as its reader would. */
async function tokenOf(invitationId: string): Promise<string> {
  const { rows } = await inIdentity((db) =>
    db.execute<{ id: string; data: unknown }>(
      sql`select id, data from pgboss.job where data->'link'->>'invitationId' = ${invitationId} order by created_on desc limit 1`,
    ),
  );
  if (!rows[0]) throw new Error('no mail was asked for');
  await deliver(rows[0]);
  const [mail] = await inIdentity((db) =>
    db
      .select()
      .from(mails)
      .where(eq(mails.id, rows[0]?.id ?? '')),
  );
  return /\/invitation\/([\w-]+)/.exec(mail?.body ?? '')?.[1] ?? '';
}

const invite = async (actor: Actor, over: Partial<Parameters<typeof createInvitation>[1]> = {}) => {
  const input = {
    email: address(),
    role: 'reader' as const,
    scope: 'global' as const,
    operations: [],
    ...over,
  };
  const { id } = await createInvitation(actor, input);
  return { id, email: input.email, token: await tokenOf(id) };
};
const accept = (token: string, over = {}) =>
  acceptInvitation(anonymous, { token, name: 'Inès Exemple', password, locale: 'fr', ...over });
const accountOf = async (email: string) =>
  (await asOwner((db) => db.select().from(accounts).where(eq(accounts.email, email))))[0];
const grantsOf = (accountId: string) =>
  asOwner((db) => db.select().from(grants).where(eq(grants.accountId, accountId)));

test('A9 an invitation makes an account with the role and the place that were offered, and is used up', async () => {
  const operation = await given.operation();
  const admin = await given.actor(['administrator']);
  const { token, email, id } = await invite(admin, {
    role: 'field_coordinator',
    scope: 'operations',
    operations: [operation.id],
  });
  expect(await getInvitation(anonymous, { token })).toMatchObject({
    email,
    role: 'field_coordinator',
    known: false,
  });
  await accept(token);
  const account = await accountOf(email);
  expect(account).toMatchObject({ name: 'Inès Exemple', locale: 'fr', status: 'active' });
  expect(await isPassword(account?.passwordHash, password)).toBe(true);
  expect(await grantsOf(account?.id ?? '')).toMatchObject([
    { role: 'field_coordinator', scope: 'operations' },
  ]);
  expect(await codeOf(accept(token))).toBe('expired');
  expect(await codeOf(getInvitation(anonymous, { token }))).toBe('expired');
  const [stored] = await asOwner((db) => db.select().from(invitations).where(eq(invitations.id, id)));
  expect(JSON.stringify(stored)).not.toContain(token);
  const listed = await listInvitations(admin, { q: email });
  expect(listed.items).toMatchObject([{ state: 'accepted', operations: [{ id: operation.id }] }]);
});

test('A9 twenty acceptances at the same moment make one account and one grant', async () => {
  const admin = await given.actor(['administrator']);
  const { token, email } = await invite(admin);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => codeOf(accept(token))));
  expect(outcomes.filter((code) => code === 'done')).toHaveLength(1);
  expect(outcomes.filter((code) => code === 'expired')).toHaveLength(19);
  expect(await grantsOf((await accountOf(email))?.id ?? '')).toHaveLength(1);
});

test('A9 an address that has an account gets the role; its password, name and language stay', async () => {
  const admin = await given.actor(['administrator']);
  const known = await givenAccount({ passwordHash: 'kept as it is', locale: 'en' });
  const before = await accountOf(known.email);
  const { token } = await invite(admin, { email: known.email.toUpperCase() });
  expect(await getInvitation(anonymous, { token })).toMatchObject({ known: true });
  await accept(token, { password: 'an attempt to take over' });
  expect(await accountOf(known.email)).toEqual(before);
  expect(await grantsOf(known.id)).toMatchObject([{ role: 'reader' }]);
});

test('A9 an account made while the invitation was on its way is not taken over either', async () => {
  const admin = await given.actor(['administrator']);
  const { token, email } = await invite(admin);
  const other = await invite(admin, { email });
  await accept(other.token);
  const before = await accountOf(email);
  await accept(token, { password: 'an attempt to take over' });
  expect(await accountOf(email)).toEqual(before);
});

test('A3 inviting an address answers the same whether or not it has an account', async () => {
  const admin = await given.actor(['administrator']);
  const known = await givenAccount();
  const answer = async (email: string) => {
    const { id, ...rest } = await createInvitation(admin, {
      email,
      role: 'reader',
      scope: 'global',
      operations: [],
    });
    return { ...rest, id: typeof id, email: '' };
  };
  expect(await answer(known.email)).toEqual(await answer(address()));
});

test('A9 an invitation ends after seven days, when it is withdrawn, and when it is sent again', async () => {
  const admin = await given.actor(['administrator']);
  const late = await invite(admin);
  const [stored] = await asOwner((db) => db.select().from(invitations).where(eq(invitations.id, late.id)));
  const days = (Date.parse(stored?.expiresAt ?? '') - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.99);
  expect(days).toBeLessThanOrEqual(7);
  await asOwner((db) =>
    db.update(invitations).set({ expiresAt: '2020-01-01T00:00:00Z' }).where(eq(invitations.id, late.id)),
  );
  expect(await codeOf(accept(late.token))).toBe('expired');

  const withdrawn = await invite(admin);
  await withdrawInvitation(admin, { id: withdrawn.id });
  expect(await codeOf(accept(withdrawn.token))).toBe('expired');

  const again = await invite(admin);
  await resendInvitation(admin, { id: again.id });
  expect(await codeOf(accept(again.token))).toBe('expired');
  expect(await codeOf(accept(await tokenOf(again.id)))).toBe('done');
});

test('A9 what the inviter may not give any more is not given', async () => {
  const [admin, inviter] = [await given.actor(['administrator']), await given.actor(['geneva_coordinator'])];
  const { token } = await invite(inviter);
  await suspendAccount(admin, { id: inviter.accountId ?? '' }).catch(() => undefined);
  expect(await codeOf(accept(token))).toBe('expired');

  const demoted = await given.actor(['geneva_coordinator']);
  const second = await invite(demoted);
  await asOwner((db) => db.delete(grants).where(eq(grants.accountId, demoted.accountId ?? '')));
  expect(await codeOf(accept(second.token))).toBe('expired');
});

const inviters: [Role, readonly Role[]][] = [
  ['administrator', roles],
  ['geneva_coordinator', ['field_coordinator', 'clearing_focal_point', 'reader']],
];

test.each(inviters)(
  'A9 %s invites at most to the roles they give, and at most to where they are',
  async (role, to) => {
    const [here, there] = [(await given.operation()).id, (await given.operation()).id];
    const everywhere = await given.actor([role]);
    const local = await given.actor([role, [here]]);
    const codes = (actor: Actor, wanted: Role) =>
      Promise.all(
        [[], [here], [there], [here, there]].map((operations) =>
          codeOf(
            createInvitation(actor, {
              email: address(),
              role: wanted,
              scope: operations.length > 0 ? 'operations' : 'global',
              operations,
            }),
          ),
        ),
      );
    for (const wanted of roles) {
      const code = to.includes(wanted) ? 'done' : 'above_you';
      expect([wanted, await codes(everywhere, wanted)]).toEqual([wanted, [code, code, code, code]]);
      // What is out of reach does not exist.
      expect([wanted, await codes(local, wanted)]).toEqual([
        wanted,
        ['above_you', code, 'invalid', 'invalid'],
      ]);
    }
  },
);

test.each(['programme_manager', 'field_coordinator', 'clearing_focal_point', 'reader'] as const)(
  'A9 %s invites nobody',
  async (role) => {
    const actor = await given.actor([role]);
    const input = { email: address(), role: 'reader' as const, scope: 'global' as const, operations: [] };
    expect(await codeOf(createInvitation(actor, input))).toBe('not_found');
  },
);

test('A2 the password of a new account keeps to the rules', async () => {
  const admin = await given.actor(['administrator']);
  const { token } = await invite(admin);
  const fault = (word: string | null) =>
    accept(token, { password: word }).catch((error: { detail: { fields: unknown } }) => error.detail.fields);
  expect(await fault(null)).toEqual({ password: ['required'] });
  expect(await fault('short')).toEqual({ password: ['password_short'] });
  expect(await fault('qwertyuiop123')).toEqual({ password: ['password_common'] });
  expect(await fault('I work for UNMAS now')).toEqual({ password: ['password_obvious'] });
  expect(await codeOf(accept(token))).toBe('done');
});

test('the first administrator comes by a link, and only while there is no account', async () => {
  expect(await firstAdministratorLink()).toBeNull();
});
