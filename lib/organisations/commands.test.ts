import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { organisations } from '#db/schema/index.ts';
import { actionsOn, given } from '#lib/testing/given.ts';
import { createOrganisation, editOrganisation } from './commands.ts';
import { getOrganisation, listOrganisations } from './queries.ts';

const words = (nameEn: string) => ({
  nameEn,
  nameFr: `${nameEn} (fr)`,
  typeCode: 'INGO',
  pillars: ['eore' as const],
  sharing: 'partners' as const,
  aliases: [],
});

test('A13 elsewhere, an organisation of one operation does not exist; a global one may be read, not changed', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const foreign = await given.organisation({ operationId: there.id });
  const global = await given.organisation();
  const geneva = await given.actor(['geneva_coordinator', [here.id]]);
  await expect(getOrganisation(geneva, { id: foreign.id })).rejects.toThrow('not_found');
  expect((await listOrganisations(geneva, { q: foreign.nameEn })).items).toEqual([]);
  const edit = (id: string) => editOrganisation(geneva, { ...words('Specimen'), id });
  await expect(edit(foreign.id)).rejects.toThrow('not_found');
  await expect(edit(global.id)).rejects.toThrow('forbidden');
  await expect(createOrganisation(geneva, { ...words('Dummy'), operationId: there.id })).rejects.toThrow(
    'not_found',
  );
});

test('A17 what an organisation does elsewhere changes none of its counts here', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const organisation = await given.organisation();
  const busyIn = async (operationId: string) => {
    const structure = await given.structure(operationId);
    await given.agency({ structureId: structure.id, organisationId: organisation.id, operationId });
    const post = await given.post(operationId, structure.id);
    const person = await given.person({ operationId, organisationId: organisation.id });
    const held = { postId: post.id, personId: person.id, organisationId: organisation.id };
    await given.assignment({ ...held, operationId });
  };
  await busyIn(here.id);
  const field = await given.actor(['field_coordinator', [here.id]]);
  const seen = async () => {
    const { total, items } = await listOrganisations(field, { q: organisation.nameEn });
    const { led } = await getOrganisation(field, { id: organisation.id });
    const [row] = items;
    return { total, led, counts: [row?.leads, row?.posts, row?.people] };
  };
  const before = await seen();
  expect([before.total, before.led.length, before.counts]).toEqual([1, 1, [1, 1, 1]]);
  await busyIn(there.id);
  expect(await seen()).toEqual(before);
});

test('an organisation is known by its codes and other spellings, each of which only one can have', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const tag = crypto.randomUUID().slice(0, 8);
  const one = await createOrganisation(geneva, {
    ...words(`Sample NGO ${tag}`),
    acronym: `S${tag}`,
    fts: `fts-${tag}`,
    aliases: `Sample Ngo ${tag}\nS.N.G.O. ${tag}` as never,
  });
  const { identifiers } = await getOrganisation(geneva, { id: one.id });
  expect(identifiers.map((it) => `${it.system} ${it.value}`)).toEqual([
    `alias S.N.G.O. ${tag}`,
    `alias Sample Ngo ${tag}`,
    `fts fts-${tag}`,
  ]);
  const other = { ...words(`Muster ${tag}`), fts: `fts-${tag}` };
  await expect(createOrganisation(geneva, other)).rejects.toMatchObject({
    detail: { fields: { fts: ['already_taken'] } },
  });
  await expect(createOrganisation(geneva, words(`SAMPLE ngo ${tag}`))).rejects.toMatchObject({
    detail: { fields: { nameEn: ['already_taken'] } },
  });
  const { id } = one;
  await expect(editOrganisation(geneva, { ...words('Loop'), id, parentId: id })).rejects.toMatchObject({
    detail: { fields: { parentId: ['part_of_itself'] } },
  });
  await editOrganisation(geneva, { ...words(`Sample ${tag}`), id, version: 1 });
  await expect(editOrganisation(geneva, { ...words(`Sample ${tag}`), id, version: 1 })).rejects.toThrow(
    'stale',
  );
  expect((await getOrganisation(geneva, { id })).identifiers).toEqual([]);
  expect(await actionsOn(id)).toEqual(['organisation.create', 'organisation.edit']);
});

test('A21 columns that are not offered change nothing; unknown terms are refused', async () => {
  const operation = await given.operation();
  const before = await given.organisation();
  const geneva = await given.actor(['geneva_coordinator']);
  const every = Object.fromEntries(
    Object.keys(getTableColumns(organisations)).map((name) => [name, undefined]),
  );
  const sent = { ...every, ...words(before.nameEn), id: before.id, version: 1 };
  await editOrganisation(geneva, {
    ...sent,
    operationId: operation.id,
    mergedIntoId: before.id,
  } as typeof sent);
  const { operationId } = await getOrganisation(geneva, { id: before.id });
  expect([operationId, (await listOrganisations(geneva, { q: before.nameEn })).total]).toEqual([null, 1]);
  const wrong = { ...words('Prototype'), typeCode: 'NONE', countryId: 'XXX' };
  await expect(createOrganisation(geneva, wrong)).rejects.toMatchObject({
    detail: { fields: { typeCode: ['unknown_record'], countryId: ['unknown_record'] } },
  });
});
