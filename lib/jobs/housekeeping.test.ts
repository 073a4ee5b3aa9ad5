import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { formReturns, idempotencyKeys, sessions } from '#db/schema/index.ts';
import { inScope } from '#db/scope.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { givenAccount, givenSession } from '#lib/testing/given-account.ts';
import { housekeeping } from './housekeeping.ts';

const longAgo = '2020-01-01T00:00:00Z';

test('what has served its time goes, whoever it belongs to; the rest stays', async () => {
  const { id } = await givenAccount();
  await givenSession(id, { expiresAt: longAgo });
  const { id: kept } = await givenSession(id);
  await inScope({ accountId: id, reach: {}, writes: {} }, async (db) => {
    const key = { accountId: id, action: 'self.edit', inputHash: 'x' };
    await db.insert(idempotencyKeys).values([
      { ...key, key: 'old', createdAt: longAgo },
      { ...key, key: randomUUID() },
    ]);
    const form = { accountId: id, code: 'invalid', values: {}, fields: {} };
    await db.insert(formReturns).values([{ ...form, createdAt: longAgo }, form]);
  });
  await housekeeping();
  const left = await inIdentity(async (db) => ({
    keys: (await db.select().from(idempotencyKeys)).map((row) => row.key),
    forms: await db.select().from(formReturns),
    sessions: (await db.select().from(sessions)).map((row) => row.id),
  }));
  expect(left.keys).toHaveLength(1);
  expect(left.keys).not.toContain('old');
  expect(left.forms).toHaveLength(1);
  expect(left.sessions).toEqual([kept]);
});
