import { expect, test } from 'vitest';
import { personContacts } from '#db/schema/index.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { getOrganisationPeople } from '../staff/queries.ts';
import { getContacts } from './queries.ts';

async function world(over: Parameters<typeof given.operation>[0] = {}) {
  const operation = await given.operation(over);
  const operationId = operation.id;
  const structure = await given.structure(operationId, { mailingList: 'sub@example.org' });
  const hub = await given.structure(operationId, { nameEn: 'Hub', type: 'subnational_cluster' });
  await given.link({ fromId: hub.id, toId: structure.id, type: 'part_of', operationId });
  const organisation = await given.organisation();
  const post = await given.post(operationId, structure.id, { roleMailbox: 'coord@example.org' });
  const inHub = await given.post(operationId, hub.id, { fundingOrganisationId: organisation.id });
  const person = await given.person({ operationId, organisationId: organisation.id });
  await given.assignment({ postId: post.id, personId: person.id, operationId });
  return { operation, structure, hub, organisation, post, inHub, person };
}

test('A13 elsewhere, a contact list and an organisation’s people do not exist', async () => {
  const [here, there] = [await world(), await world()];
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  await expect(getContacts(field, { id: there.structure.id })).rejects.toThrow('not_found');
  const shared = there.organisation.id;
  expect(await getOrganisationPeople(field, { id: shared })).toMatchObject({ posts: [], others: [] });
  expect((await getContacts(field, { id: here.structure.id })).posts.map((it) => it.id)).toEqual([
    here.post.id,
  ]);
  expect(await actionsOn(here.structure.id)).toEqual(['structure.read_contacts']);
});

test('A14 each reader sees the contacts of their level, as fresh as they must be', async () => {
  const { operation, structure, hub, inHub, person } = await world();
  const add = (value: string, sharing: 'partners' | 'network' | 'hq_only', confirmedAt: string | null) =>
    asOwner((db) =>
      db.insert(personContacts).values({
        personId: person.id,
        kind: 'email',
        value,
        sharing,
        operationId: operation.id,
        confirmedAt,
      }),
    );
  const now = new Date().toISOString();
  await add('a@example.org', 'partners', now);
  await add('b@example.org', 'network', now);
  await add('c@example.org', 'hq_only', now);
  await add('old@example.org', 'partners', '2020-01-01T00:00:00Z');
  const told = async (...grant: Parameters<typeof given.actor>) => {
    const { posts } = await getContacts(await given.actor(...grant), { id: structure.id });
    return posts[0]?.people[0]?.contacts.map((it) => it.value[0]).join('');
  };
  expect(await told(['reader', [operation.id]])).toBe('a');
  expect(await told(['field_coordinator', [operation.id]])).toBe('ab');
  expect(await told(['geneva_coordinator'])).toBe('abc');
  const geneva = await given.actor(['geneva_coordinator']);
  const below = await getContacts(geneva, { id: structure.id, below: true });
  expect(below.posts.map((it) => [it.structure.id, it.people.length])).toEqual([
    [structure.id, 1],
    [hub.id, 0],
  ]);
  expect(below.posts[1]?.id).toBe(inHub.id);
  expect(below.lists.map((it) => it.mailingList)).toEqual(['sub@example.org']);
  const past = await getContacts(geneva, { id: structure.id, asOf: '2024-12-31' });
  expect(past.posts[0]?.people).toEqual([]);
});

test('A36 where names are hidden a list has the role mailbox only, and an organisation its post without a name', async () => {
  const { operation, structure, organisation, post, person } = await world({ namesHidden: true });
  await given.contact(person.id, 'partners', 'hidden@example.org');
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const geneva = await given.actor(['geneva_coordinator']);
  const hidden = await getContacts(field, { id: structure.id });
  expect(hidden.posts[0]).toMatchObject({ id: post.id, roleMailbox: 'coord@example.org' });
  expect(hidden.posts[0]?.people).toMatchObject([{ name: null, personId: null, contacts: [] }]);
  const shown = await getContacts(geneva, { id: structure.id });
  expect(shown.posts[0]?.people[0]?.name).toBe('Béa Exemple');
  const { posts, others } = await getOrganisationPeople(field, { id: organisation.id });
  expect(posts.find((it) => it.staffs)).toMatchObject({ postId: post.id, name: null, personId: null });
  expect(others).toEqual([]);
  const whole = await getOrganisationPeople(geneva, { id: organisation.id });
  expect(whole.posts.find((it) => it.staffs)?.name).toBe('Béa Exemple');
});

test('an organisation’s page has the posts it staffs and pays for on a day, and who of it is in none', async () => {
  const { operation, organisation, post, inHub, person } = await world();
  const reader = await given.actor(['reader', [operation.id]]);
  const on = async (asOf: string) => {
    const { posts, others } = await getOrganisationPeople(reader, { id: organisation.id, asOf });
    return [posts.map((it) => [it.postId, it.staffs, it.funds, it.share]), others.map((it) => it.id)];
  };
  expect((await on('2026-01-01'))[0]).toHaveLength(2);
  expect((await on('2026-01-01'))[0]).toEqual(
    expect.arrayContaining([
      [post.id, true, false, 'dedicated'],
      [inHub.id, false, true, 'vacant'],
    ]),
  );
  expect(await on('2024-12-31')).toEqual([[[inHub.id, false, true, 'vacant']], [person.id]]);
});
