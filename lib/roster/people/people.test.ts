import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEvents, people } from '#db/schema/index.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import {
  addContact,
  confirmPerson,
  createPerson,
  editContact,
  editPerson,
  removeContact,
} from './commands.ts';
import { getPerson, listPeople } from './queries.ts';

const asOf = '2026-11-24';
const words = {
  givenName: 'Chloé',
  familyName: 'Modèle',
  languages: ['fr', 'en'],
  preferredLanguage: 'fr',
  dutyStation: 'Kaya',
  timeZone: 'Africa/Ouagadougou',
  sharing: 'network',
} as const;
const draft = { ...words, languages: [...words.languages] };

async function serving(
  over: Parameters<typeof given.operation>[0] = {},
  who: Parameters<typeof given.person>[0] = {},
) {
  const operation = await given.operation(over);
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ sharing: 'partners', ...who });
  await given.assignment({
    postId: post.id,
    personId: person.id,
    operationId: operation.id,
    since: '2026-01-01',
  });
  return { operation, structure, post, person };
}

test('A13 A17 people who serve elsewhere do not exist, in lists, totals and pages', async () => {
  const [here, there] = [await serving(), await serving()];
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const { items, total } = await listPeople(field, { asOf });
  expect([items.map((it) => it.id), total]).toEqual([[here.person.id], 1]);
  expect(items[0]?.posts.map((it) => it.postId)).toEqual([here.post.id]);
  await expect(getPerson(field, { id: there.person.id })).rejects.toThrow('not_found');
});

test('A14 each reader gets the contact details of their level, and each view of a person is recorded', async () => {
  const { operation, person } = await serving();
  for (const sharing of ['public', 'partners', 'network', 'hq_only'] as const) {
    await given.contact(person.id, sharing, `${sharing}@example.org`);
  }
  const seen = async (...held: Parameters<typeof given.actor>) => {
    const actor = await given.actor(...held);
    const { contacts } = await getPerson(actor, { id: person.id });
    return contacts.map((contact) => contact.sharing).join(' ');
  };
  expect(await seen(['reader'])).toBe('public partners');
  expect(await seen(['field_coordinator', [operation.id]])).toBe('public partners network');
  expect(await seen(['programme_manager'])).toBe('public partners network');
  expect(await seen(['geneva_coordinator'])).toBe('public partners network hq_only');
  expect(await actionsOn(person.id)).toEqual(Array.from({ length: 4 }, () => 'person.read'));
});

test('A36 who serves where names are hidden is in no list and has no page, but for Geneva', async () => {
  const { operation, person } = await serving({ namesHidden: true }, { familyName: 'Verborgen' });
  for (const role of ['programme_manager', 'reader'] as const) {
    const actor = await given.actor([role]);
    expect((await listPeople(actor, { q: 'verborgen' })).total, role).toBe(0);
    await expect(getPerson(actor, { id: person.id })).rejects.toThrow('not_found');
  }
  const field = await given.actor(['field_coordinator', [operation.id]]);
  expect((await listPeople(field, {})).items).toEqual([]);
  const geneva = await given.actor(['geneva_coordinator']);
  expect((await listPeople(geneva, { q: 'verborgen' })).total).toBe(1);
});

test('search takes the words in any order, and finds by organisation', async () => {
  const organisation = await given.organisation({ nameEn: 'Échantillon ONG', nameFr: 'Échantillon ONG' });
  const { operation, person } = await serving({}, { ...draft, organisationId: organisation.id });
  const reader = await given.actor(['field_coordinator', [operation.id]]);
  const found = async (q: string) => (await listPeople(reader, { q })).items.map((it) => it.id);
  for (const q of ['modele CHLOE', 'Chloé', 'echantillon modèle'])
    expect(await found(q), q).toEqual([person.id]);
  expect(await found('chloé nobody')).toEqual([]);
  const by = async (filter: object) => (await listPeople(reader, filter)).total;
  expect(await by({ language: 'fr' })).toBe(1);
  expect(await by({ language: 'ru' })).toBe(0);
  expect(await by({ organisation: organisation.id })).toBe(1);
  expect(await by({ operation: operation.id, sort: '-confirmed' })).toBe(1);
});

test('a person is added, changed and confirmed; contacts come and go; the trail names nobody', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = await createPerson(geneva, {
    ...draft,
    email: 'chloe@example.org',
    phone: '+000 00 000 0000',
  });
  await editPerson(geneva, { ...draft, id, version: 1, familyName: 'Gabarit' });
  await expect(editPerson(geneva, { ...draft, id, version: 1 })).rejects.toThrow('stale');
  await confirmPerson(geneva, { id });
  await addContact(geneva, {
    id,
    kind: 'messenger',
    value: 'signal: chloe.01',
    sharing: 'hq_only',
    source: 'Survey',
    consent: true,
    confirmed: false,
  });
  const seen = await getPerson(geneva, { id });
  expect([seen.familyName, seen.confirmedBy, seen.may.edit]).toEqual(['Gabarit', geneva.name, true]);
  expect(seen.contacts.map((it) => [it.kind, it.sharing, Boolean(it.consentAt)])).toEqual([
    ['email', 'network', false],
    ['phone', 'network', false],
    ['messenger', 'hq_only', true],
  ]);

  const [email, phone] = seen.contacts;
  const change = {
    id,
    contactId: email?.id ?? '',
    kind: 'email',
    sharing: 'partners',
    consent: true,
    confirmed: true,
  } as const;
  await editContact(geneva, { ...change, version: 1, value: 'chloe.gabarit@example.org' });
  await expect(editContact(geneva, { ...change, version: 1, value: 'a@example.org' })).rejects.toThrow(
    'stale',
  );
  expect(() => editContact.input.parse({ ...change, value: 'no address' })).toThrow('not_contact');
  await removeContact(geneva, { id, contactId: phone?.id ?? '' });
  const after = (await getPerson(geneva, { id })).contacts;
  expect(after.map((it) => [it.value, it.sharing, it.confirmedBy])).toEqual([
    ['chloe.gabarit@example.org', 'partners', geneva.name],
    ['signal: chloe.01', 'hq_only', null],
  ]);

  const trail = await asOwner((db) => db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)));
  expect(trail.map((event) => event.action)).toEqual([
    'person.create',
    ...Array.from({ length: 3 }, () => 'person.edit'),
    'person.read',
    'person.edit',
    'person.edit',
    'person.read',
  ]);
  const told = JSON.stringify(trail);
  for (const word of ['Chloé', 'Gabarit', 'example.org', 'signal', '+000', 'Kaya']) {
    expect(told, word).not.toContain(word);
  }
});

test('A13 A21 who reads may not write, a contact is found only through its own person, and no column is smuggled in', async () => {
  const { operation, person } = await serving();
  const other = await serving();
  const contact = await given.contact(other.person.id, 'partners', 'other@example.org');
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const geneva = await given.actor(['geneva_coordinator']);
  const edit = { ...draft, id: person.id };
  await expect(editPerson(field, edit)).rejects.toThrow('forbidden');
  await expect(createPerson(field, draft)).rejects.toThrow('forbidden');
  await expect(removeContact(geneva, { id: person.id, contactId: contact.id })).rejects.toThrow('not_found');
  const smuggled = {
    mergedIntoId: other.person.id,
    confirmedBy: 'Nobody',
    operationId: operation.id,
    search: 'x',
  };
  await editPerson(geneva, { ...edit, ...smuggled, version: 1 } as never);
  const [kept] = await asOwner((db) => db.select().from(people).where(eq(people.id, person.id)));
  expect(kept).toMatchObject({
    mergedIntoId: null,
    confirmedBy: null,
    operationId: null,
    search: 'chloe modele',
  });
});
