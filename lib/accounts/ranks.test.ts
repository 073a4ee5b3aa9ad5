import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Role, roles } from '#db/enums.ts';
import { accounts, auditEvents, grants } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { giveGrant, reactivateAccount, suspendAccount, withdrawGrant } from './commands.ts';

/** Who may act on whom: each role against each, as domain.md has it. */
const below: Record<Role, readonly Role[]> = {
  administrator: roles,
  geneva_coordinator: ['field_coordinator', 'clearing_focal_point', 'reader'],
  programme_manager: [],
  field_coordinator: [],
  clearing_focal_point: [],
  reader: [],
};

const id = (actor: Actor) => actor.accountId ?? '';
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const grantIdOf = async (actor: Actor) => {
  const [grant] = await asOwner((db) =>
    db
      .select()
      .from(grants)
      .where(eq(grants.accountId, id(actor))),
  );
  return grant?.id ?? '';
};

/** Somebody is always left to administer, so that only rank decides. */
await given.actor(['administrator']);

const pairs = roles.flatMap((actor) => roles.map((target) => [actor, target] as const));

test.each(pairs)('A10 %s suspends, gives to and takes from %s only from above', async (role, targetRole) => {
  const actor = await given.actor([role]);
  const target = await given.actor([targetRole]);
  const may = below[role].includes(targetRole);
  const manages = below[role].length > 0;
  // Who keeps no accounts is not told that there are any.
  const refused = manages ? 'above_you' : 'not_found';

  const give = { accountId: id(target), role: targetRole, scope: 'global' as const, operations: [] };
  expect(await codeOf(giveGrant(actor, give))).toBe(may ? 'done' : refused);
  expect(await codeOf(suspendAccount(actor, { id: id(target) }))).toBe(may ? 'done' : refused);
  if (may) expect(await codeOf(reactivateAccount(actor, { id: id(target) }))).toBe('done');
  expect(await codeOf(withdrawGrant(actor, { id: await grantIdOf(target) }))).toBe(may ? 'done' : refused);
});

test.each(['administrator', 'geneva_coordinator'] as const)(
  'A10 %s changes nothing about their own role',
  async (role) => {
    const actor = await given.actor([role]);
    const give = { accountId: id(actor), role: 'reader' as const, scope: 'global' as const, operations: [] };
    expect(await codeOf(giveGrant(actor, give))).toBe('own_role');
    expect(await codeOf(suspendAccount(actor, { id: id(actor) }))).toBe('own_role');
    expect(await codeOf(withdrawGrant(actor, { id: await grantIdOf(actor) }))).toBe('own_role');
  },
);

test('A10 nobody gives a role above what they may give, or further than they reach', async () => {
  const operation = await given.operation();
  const elsewhere = await given.operation();
  const local = await given.actor(['geneva_coordinator', [operation.id]]);
  const target = await given.actor();
  const to = (role: Role, operations: string[]) =>
    codeOf(
      giveGrant(local, {
        accountId: id(target),
        role,
        scope: operations.length > 0 ? 'operations' : 'global',
        operations,
      }),
    );
  expect(await to('field_coordinator', [operation.id])).toBe('done');
  expect(await to('programme_manager', [operation.id])).toBe('above_you');
  expect(await to('field_coordinator', [])).toBe('above_you');
  // An operation out of reach does not exist.
  expect(await to('field_coordinator', [operation.id, elsewhere.id])).toBe('invalid');
  expect(await codeOf(suspendAccount(local, { id: id(target) }))).toBe('forbidden');
});

test('A37 the trail of an account says which role was given and taken, by whom', async () => {
  const [admin, target] = [await given.actor(['administrator']), await given.actor(['reader'])];
  await withdrawGrant(admin, { id: await grantIdOf(target) });
  await giveGrant(admin, {
    accountId: id(target),
    role: 'programme_manager',
    scope: 'global',
    operations: [],
  });
  const events = await asOwner((db) =>
    db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, id(target)))
      .orderBy(auditEvents.id),
  );
  expect(events).toMatchObject([
    { action: 'grant.withdraw', accountId: admin.accountId, before: { role: 'reader', scope: 'global' } },
    { action: 'grant.give', accountId: admin.accountId, after: { role: 'programme_manager' } },
  ]);
});

test('A10 the last administrator stays, also when two remove each other at the same moment', async () => {
  await asOwner((db) => db.update(accounts).set({ status: 'suspended' }));
  const [first, second] = [await given.actor(['administrator']), await given.actor(['administrator'])];
  const outcomes = await Promise.all([
    codeOf(suspendAccount(first, { id: id(second) })),
    codeOf(withdrawGrant(second, { id: await grantIdOf(first) })),
  ]);
  expect(outcomes.sort()).toEqual(['done', 'last_administrator']);
});
