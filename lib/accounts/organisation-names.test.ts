import { expect, test } from 'vitest';
import { giveGrant } from '#lib/accounts/commands.ts';
import { createInvitation } from '#lib/accounts/invitation-commands.ts';
import { given } from '#lib/testing/given.ts';
import { accountsApi } from './api.ts';
import { getAccount, listAccounts, listGrants, listInvitations } from './queries.ts';

test('A44 the organisation that a role holds for is named in both languages, wherever it is shown', async () => {
  const names = { nameEn: 'Safe Ground', nameFr: 'Terre sûre' };
  const organisation = await given.organisation(names);
  const [admin, target] = [await given.actor(['administrator']), await given.actor(['reader'])];
  const accountId = target.accountId ?? '';
  const place = { role: 'reader' as const, scope: 'organisation' as const, organisationId: organisation.id };
  await giveGrant(admin, { accountId, ...place, operations: [] });
  const email = `${organisation.id}@example.org`;
  await createInvitation(admin, { email, locale: 'fr', ...place, operations: [] });

  const { email: address = '' } = await getAccount(admin, { id: accountId });
  const [account] = (await listAccounts(admin, { q: address })).items;
  expect(account?.grants.map((grant) => grant.organisation)).toContainEqual(names);
  expect((await listGrants(admin, { accountId })).items.map((grant) => grant.organisation)).toContainEqual(
    names,
  );
  const { items } = await listInvitations(admin, { q: email });
  expect(items.map((invitation) => invitation.organisation)).toEqual([names]);
  const told = accountsApi['GET /invitations'].output.parse({
    items,
    next: null,
    previous: null,
    from: 1,
    total: 1,
  });
  expect(told.items[0]?.organisation).toEqual(names);
});
