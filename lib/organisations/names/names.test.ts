import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  donorFundProjects,
  organisationIdentifiers,
  organisationNames,
  organisations,
  proposals,
  proposalTexts,
  submissions,
} from '#db/schema/index.ts';
import { imported, projectPage } from '#lib/testing/files.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { decideOrganisationName, reopenOrganisationName } from './commands.ts';
import { countOrganisationNames, getOrganisationName, listOrganisationNames } from './queries.ts';

let next = 7000;
const plan = { id: 70, code: 'RINV70', name: 'Invented plan 70' };

/** A project whose organisation nobody knows, and the name that waits for it. */
async function unknown(name: string, abbreviation = 'X') {
  const id = ++next;
  const organizations = [{ id, name, abbreviation, url: 'https://specimen.example' }];
  await imported('hpc-projects', projectPage({ id, plans: [plan], organizations }), '2026-02-01');
  const [row] = await asOwner((db) =>
    db.select().from(organisationNames).where(eq(organisationNames.name, name)),
  );
  return { id, name: row?.id ?? '', version: row?.version ?? 0 };
}

const linked = (id: number) =>
  asOwner(async (db) => {
    const [row] = await db
      .select({
        proposal: proposals.organisationId,
        submission: submissions.organisationId,
        text: proposalTexts.content,
        raw: proposals.organisationName,
      })
      .from(proposals)
      .innerJoin(submissions, eq(submissions.proposalId, proposals.id))
      .innerJoin(
        proposalTexts,
        and(eq(proposalTexts.proposalId, proposals.id), eq(proposalTexts.section, 'summary')),
      )
      .where(eq(proposals.externalId, `hpc:${id}`));
    return [row?.proposal, row?.submission, row?.text.organisationId, row?.raw];
  });

const tag = () => crypto.randomUUID().slice(0, 8);

test('a name that nobody knows waits with those that are alike; matched, all that carries it is linked, and the next file asks no more', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const known = await given.organisation({ nameEn: `Sample Demining Trust ${tag()}` });
  const raw = `The ${known.nameEn} (SDT)`;
  const { id, name, version } = await unknown(raw);
  await asOwner((db) =>
    db.insert(donorFundProjects).values({
      fund: 'CBPF',
      code: `C-${name}`,
      title: 'Specimen',
      organisationName: raw.toUpperCase(),
      year: 2026,
      source: 'Specimen',
      asOf: '2026-01-01',
    }),
  );
  const shown = await getOrganisationName(geneva, { id: name });
  expect(shown).toMatchObject({ name: raw, status: 'waiting', source: 'hpc-projects', records: 2 });
  expect(shown.suggestions[0]).toMatchObject({ id: known.id });
  const { items } = await listOrganisationNames(geneva, { q: raw });
  expect(items.map((it) => [it.id, it.records])).toEqual([[name, 2]]);
  const before = await countOrganisationNames(geneva, {});

  await decideOrganisationName(geneva, { id: name, version, decision: 'match', organisationId: known.id });
  expect(await linked(id)).toEqual([known.id, known.id, known.id, raw]);
  const [project] = await asOwner((db) =>
    db
      .select()
      .from(donorFundProjects)
      .where(eq(donorFundProjects.code, `C-${name}`)),
  );
  expect(project?.organisationId).toBe(known.id);
  expect(await countOrganisationNames(geneva, {})).toBe(before - 1);
  expect(await actionsOn(name)).toEqual(['organisation_name.decide']);
  const again = await imported(
    'hpc-projects',
    projectPage({ id: ++next, plans: [plan], organizations: [{ name: raw.toLowerCase() }] }),
    '2026-02-01',
  );
  expect(again.counts.toCheck).toBe(0);
  expect((await linked(next))[0]).toBe(known.id);
});

test('two people at once: one decides, the other is told; nothing is made twice', async () => {
  const [one, two] = [await given.actor(['geneva_coordinator']), await given.actor(['geneva_coordinator'])];
  const raw = `Entirely new body ${tag()}`;
  const { id, name, version } = await unknown(raw, 'ENB');
  const create = { id: name, version, decision: 'create' as const, nameEn: raw, typeCode: 'INGO' };
  const told = await Promise.allSettled([
    decideOrganisationName(one, create),
    decideOrganisationName(two, create),
    decideOrganisationName(two, { id: name, version, decision: 'none' }),
  ]);
  expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const made = await asOwner((db) => db.select().from(organisations).where(eq(organisations.nameEn, raw)));
  expect(made.length).toBeLessThanOrEqual(1);
  expect(await actionsOn(name)).toEqual(['organisation_name.decide']);
  const { organisation } = await getOrganisationName(one, { id: name });
  expect((await linked(id))[0]).toBe(organisation?.id ?? null);
});

test('a new organisation is made once, with what the file said of it; one that is known by that name is refused', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const raw = `Association d’essai ${tag()}`;
  const { id, name, version } = await unknown(raw, 'AE');
  const create = { id: name, version, decision: 'create' as const, nameEn: raw, typeCode: 'NNGO' };
  await expect(decideOrganisationName(geneva, { ...create, typeCode: 'NONE' })).rejects.toThrow('invalid');
  await decideOrganisationName(geneva, create);
  const [made] = await asOwner((db) => db.select().from(organisations).where(eq(organisations.nameEn, raw)));
  expect(made).toMatchObject({ nameFr: raw, acronym: 'AE', website: 'https://specimen.example' });
  expect((await linked(id))[0]).toBe(made?.id);
  expect(await actionsOn(made?.id ?? '')).toEqual(['organisation.create']);
  const twin = await unknown(`${raw} bis`);
  await expect(
    decideOrganisationName(geneva, { ...create, id: twin.name, version: twin.version }),
  ).rejects.toMatchObject({ detail: { fields: { nameEn: ['already_taken'] } } });
  expect((await getOrganisationName(geneva, { id: twin.name })).status).toBe('waiting');
});

test('a decision is taken back: the name waits again, its spelling is forgotten, what it linked is linked to none', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const known = await given.organisation({ nameEn: `Muster ${tag()}` });
  const raw = `Unrelated words ${tag()}`;
  const { id, name, version } = await unknown(raw);
  await decideOrganisationName(geneva, { id: name, version, decision: 'match', organisationId: known.id });
  const aliases = () =>
    asOwner((db) => db.$count(organisationIdentifiers, eq(organisationIdentifiers.value, raw)));
  expect(await aliases()).toBe(1);
  await expect(reopenOrganisationName(geneva, { id: name, version })).rejects.toThrow('stale');
  await reopenOrganisationName(geneva, { id: name, version: version + 1 });
  expect([await aliases(), ...(await linked(id))]).toEqual([0, null, null, null, raw]);
  await decideOrganisationName(geneva, { id: name, version: version + 2, decision: 'none' });
  const again = await imported(
    'hpc-projects',
    projectPage({ id: ++next, plans: [plan], organizations: [{ name: raw }] }),
    '2026-02-01',
  );
  // It was decided; nobody is asked a second time, and nobody makes it.
  expect([again.counts.toCheck, (await linked(next))[0]]).toEqual([0, null]);
  expect(await actionsOn(name)).toEqual([
    'organisation_name.decide',
    'organisation_name.reopen',
    'organisation_name.decide',
  ]);
});

test('A13 A21 only Geneva reads and decides, and an organisation out of reach is none', async () => {
  const operation = await given.operation();
  const { name, version } = await unknown(`Hidden words ${tag()}`);
  const decision = { id: name, version, decision: 'none' as const };
  for (const role of ['field_coordinator', 'programme_manager'] as const) {
    const actor = await given.actor([role, [operation.id]]);
    await expect(listOrganisationNames(actor, {})).rejects.toThrow('forbidden');
    await expect(decideOrganisationName(actor, decision)).rejects.toThrow(/forbidden|not_found/);
  }
  const geneva = await given.actor(['geneva_coordinator']);
  const match = { ...decision, decision: 'match' as const, organisationId: crypto.randomUUID() };
  await expect(decideOrganisationName(geneva, match)).rejects.toThrow('invalid');
  await expect(decideOrganisationName(geneva, { ...decision, id: crypto.randomUUID() })).rejects.toThrow(
    'not_found',
  );
});
