import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, grants } from '#db/schema/index.ts';
import { anonymous } from '#lib/access/actor.ts';
import { env } from '#lib/env.ts';
import { asOwner } from '#lib/testing/given.ts';
import { acceptInvitation, getInvitation } from './acceptance.ts';
import { firstAdministratorLink } from './first-administrator.ts';

const words = { name: 'Ada Prototype', password: 'some words that fit well' };

test('on a database without accounts a link makes the first administrator, once, and then no more links', async () => {
  const links = await Promise.all([firstAdministratorLink(), firstAdministratorLink()]);
  const tokens = links.map((link) => link?.replace(`${env.APP_ORIGIN}/invitation/`, '') ?? '');
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true);
  expect(await getInvitation(anonymous, { token: tokens[0] ?? '' })).toMatchObject({
    first: true,
    email: null,
  });

  const accept = (token: string, email: string) => acceptInvitation(anonymous, { token, email, ...words });
  await expect(acceptInvitation(anonymous, { token: tokens[0] ?? '', ...words })).rejects.toMatchObject({
    detail: { fields: { email: ['required'] } },
  });
  const outcomes = await Promise.allSettled([
    accept(tokens[0] ?? '', 'ada@example.org'),
    accept(tokens[1] ?? '', 'eve@example.org'),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const all = await asOwner((db) =>
    db
      .select({ email: accounts.email, role: grants.role })
      .from(accounts)
      .innerJoin(grants, eq(grants.accountId, accounts.id)),
  );
  expect(all).toEqual([{ email: expect.stringMatching(/^(ada|eve)@/), role: 'administrator' }]);
  expect(await firstAdministratorLink()).toBeNull();
});
