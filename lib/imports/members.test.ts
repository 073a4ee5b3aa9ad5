import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { structureMembers } from '#db/schema/index.ts';
import { type Actor, system } from '#lib/access/actor.ts';
import { fileOf } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { applyImport, previewImport, undoImport } from './commands.ts';
import { listImportRows } from './queries.ts';

type Sent = { operation?: string; addOrganisations?: boolean };

const send = (lines: string[], over: Sent = {}, actor: Actor = system) =>
  previewImport(actor, { kind: 'members', file: fileOf(lines.join('\n')), ...over });

const rowsOf = async (id: string) =>
  (await listImportRows(system, { id })).items.map(({ outcome, reason, reasonValue }) => [
    outcome,
    reason,
    reasonValue,
  ]);

const membersOf = (structureId: string) =>
  asOwner((db) =>
    db
      .select({
        organisationId: structureMembers.organisationId,
        active: structureMembers.active,
        since: structureMembers.since,
        until: structureMembers.until,
        version: structureMembers.version,
      })
      .from(structureMembers)
      .where(eq(structureMembers.structureId, structureId))
      .orderBy(asc(structureMembers.since)),
  );

async function place(name: string) {
  const operation = await given.operation();
  const structure = await given.structure(operation.id, { nameEn: name, nameFr: name });
  return { operation, structure };
}

const head = 'Structure,Organisation,Active,Since,Until';

test('members come in, change and end by a file; what it does not say stays, and undone it is as before', async () => {
  const { operation, structure } = await place('Members');
  const [one, two] = [
    await given.organisation({ acronym: 'MEM1' }),
    await given.organisation({ acronym: 'MEM2' }),
  ];
  const own = { operation: operation.id };
  const file = [head, 'Members,MEM1,yes,2024-01-31,', 'Members,mem2,non,25/12/2024,'];
  const first = await send(file, own);
  expect(first.counts).toMatchObject({ new: 2, rejected: 0 });
  await applyImport(system, { id: first.id });
  const made = [
    { organisationId: one.id, active: true, since: '2024-01-31', until: null, version: 1 },
    { organisationId: two.id, active: false, since: '2024-12-25', until: null, version: 1 },
  ];
  expect(await membersOf(structure.id)).toEqual(made);
  expect((await send(file, own)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });

  const second = await send([head, 'Members,MEM1,,,2026-06-30', 'Members,MEM2,oui,,'], own);
  expect(second.counts).toMatchObject({ new: 0, changed: 2 });
  await applyImport(system, { id: second.id });
  expect(await membersOf(structure.id)).toEqual([
    { ...made[0], until: '2026-06-30', version: 2 },
    { ...made[1], active: true, version: 2 },
  ]);
  // A dash clears the end: a member again.
  const third = await send([head, 'Members,MEM1,,,-'], own);
  await applyImport(system, { id: third.id });
  expect((await membersOf(structure.id))[0]?.until).toBeNull();

  await undoImport(system, { id: third.id });
  await undoImport(system, { id: second.id });
  expect(await membersOf(structure.id)).toMatchObject(made.map(({ version: _, ...rest }) => rest));
  // Written since, if only to be undone: what is older is left to whoever looks.
  expect(await undoImport(system, { id: first.id })).toMatchObject({ counts: { kept: 2 } });
});

test('each row that cannot be is refused with its reason, and the rest comes in', async () => {
  const { operation, structure } = await place('Rows');
  await given.organisation({ acronym: 'MEM3' });
  const preview = await send(
    [
      head,
      'Rows,Nobody knows them,yes,2024-01-01,',
      'Rows,MEM3,yes,2024-05-01,2024-04-30',
      'Rows,MEM3,yes,31/02/2024,',
      'Rows,MEM3,perhaps,2024-01-01,',
      'Rows,MEM3,yes,,',
      'Nowhere,MEM3,yes,2024-01-01,',
      ',MEM3,yes,2024-01-01,',
      'Rows,,yes,2024-01-01,',
      'Rows,MEM3,yes,2024-01-01,',
      'Rows,MEM3,no,2024-01-01,',
    ],
    { operation: operation.id },
  );
  expect(await rowsOf(preview.id)).toEqual([
    ['rejected', 'organisation_unknown', 'Nobody knows them'],
    ['rejected', 'ends_before_start', '2024-05-01 – 2024-04-30'],
    ['rejected', 'not_a_date', expect.stringContaining('2024')],
    ['rejected', 'not_yes_or_no', 'perhaps'],
    ['rejected', 'required', 'since'],
    ['rejected', 'structure_unknown', 'Nowhere'],
    ['rejected', 'required', 'structure'],
    ['rejected', 'required', 'organisation'],
    ['new', null, null],
    ['rejected', 'duplicate', '10'],
  ]);
  await applyImport(system, { id: preview.id });
  expect(await membersOf(structure.id)).toHaveLength(1);
});

test('an organisation that nobody knows is made where that was said, and goes when the import is undone', async () => {
  const { operation, structure } = await place('Made');
  const name = `Made of ${operation.code}`;
  const preview = await send([head, `Made,${name},yes,2024-01-01,`], {
    operation: operation.id,
    addOrganisations: true,
  });
  expect(preview.counts).toMatchObject({ new: 2, rejected: 0 });
  await applyImport(system, { id: preview.id });
  expect(await membersOf(structure.id)).toHaveLength(1);
  expect(await undoImport(system, { id: preview.id })).toMatchObject({ counts: { kept: 0 } });
  expect(
    (await send([head, `Made,${name},yes,2024-01-01,`], { operation: operation.id })).counts,
  ).toMatchObject({
    rejected: 1,
  });
});

test('A20 members of another operation’s structure are out of reach, and a field coordinator imports none', async () => {
  const [own, other] = [await place('Own'), await place('Foreign')];
  const { id: organisationId } = await given.organisation({ acronym: 'MEM4' });
  const [theirs] = await asOwner((db) =>
    db
      .insert(structureMembers)
      .values({
        structureId: other.structure.id,
        operationId: other.operation.id,
        organisationId,
        since: '2024-01-01',
        sharing: 'partners',
      })
      .returning(),
  );
  const local = await given.actor(['geneva_coordinator', [own.operation.id]]);
  const file = [
    `id,operation,${head}`,
    `,${own.operation.code},Own,MEM4,yes,2024-01-01,`,
    `,${other.operation.code},Foreign,MEM4,yes,2024-01-01,`,
    ',,Foreign,MEM4,yes,2024-01-01,',
    `${theirs?.id},,,MEM4,no,,`,
  ];
  const preview = await send(file, { operation: own.operation.id }, local);
  expect((await rowsOf(preview.id)).map(([outcome, reason]) => [outcome, reason])).toEqual([
    ['new', null],
    ['rejected', 'operation_unknown'],
    ['rejected', 'structure_unknown'],
    ['rejected', 'not_found'],
  ]);
  await applyImport(local, { id: preview.id });
  expect(await membersOf(other.structure.id)).toMatchObject([{ active: true, version: 1 }]);
  const field = await given.actor(['field_coordinator', [other.operation.id]]);
  await expect(send(file, { operation: other.operation.id }, field)).rejects.toThrow('forbidden');
  await expect(send(file, { operation: other.operation.id }, local)).rejects.toThrow('not_found');
});
