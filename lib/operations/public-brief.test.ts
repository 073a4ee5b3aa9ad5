import { expect, test } from 'vitest';
import { structureAgencies } from '#db/schema/index.ts';
import { anonymous } from '#lib/access/actor.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { getPublicBrief } from './public-brief.ts';

const open = { sharing: 'public' } as const;

/** A public operation with one record of each kind that is public, and beside each its twin that is for partners. */
async function twoLevels() {
  const operation = await given.operation(open);
  const place = { operationId: operation.id };
  for (const sharing of ['public', 'partners'] as const) {
    const name = (what: string) => `${sharing} ${what}`;
    await asOwner(async (db) => {
      const structure = await given.structure(operation.id, {
        nameEn: name('structure'),
        nameFr: name('structure'),
        sharing,
      });
      const organisation = await given.organisation({ acronym: name('lead'), sharing });
      await db.insert(structureAgencies).values({
        ...place,
        structureId: structure.id,
        organisationId: organisation.id,
        role: 'cluster_lead_agency',
        since: '2020-01-01',
        sharing,
      });
      const post = await given.post(operation.id, structure.id, {
        roleMailbox: `${sharing}@example.org`,
        sharing,
      });
      const person = await given.person({ familyName: name('person'), sharing });
      await given.assignment({ ...place, postId: post.id, personId: person.id, sharing });
      await given.contact(person.id, sharing, `${sharing}-contact@example.org`);
    });
  }
  return operation;
}

test('A14 a public brief shows public records only, no people whatever their level, and the same to everybody', async () => {
  const operation = await twoLevels();
  const asked = [anonymous, await given.actor(['reader']), await given.actor(['administrator'])];
  const briefs = await Promise.all(asked.map((actor) => getPublicBrief(actor, { id: operation.id })));
  for (const brief of briefs) {
    expect(brief).toEqual(briefs[0]);
    expect(brief.structures.map(({ nameEn }) => nameEn)).toEqual(['public structure']);
    expect(brief.structures[0]?.leads.map(({ acronym }) => acronym)).toEqual(['public lead']);
    expect(brief.mailboxes.map(({ mailbox }) => mailbox)).toEqual(['public@example.org']);
    expect(brief.countryNames.map(({ id }) => id)).toEqual(['SDN']);
    expect(JSON.stringify(brief)).not.toMatch(/partners|person|contact/);
  }
});

test('A13 an operation that is not public has no brief, for its own people neither: it is as if it were not there', async () => {
  const operation = await given.operation();
  const geneva = await given.actor(['geneva_coordinator']);
  for (const actor of [anonymous, geneva])
    await expect(getPublicBrief(actor, { id: operation.id })).rejects.toThrow('not_found');
});
