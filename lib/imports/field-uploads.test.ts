import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { activities, importFiles, importRows, imports, organisationNames } from '#db/schema/index.ts';
import { inScope } from '#db/scope.ts';
import { type Actor, scopeOf, system } from '#lib/access/actor.ts';
import { listActivities } from '#lib/activities/queries.ts';
import { fileOf, plansCsv, previewed } from '#lib/testing/files.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { applyImport, discardImport, mapImport, previewImport, undoImport } from './commands.ts';
import { exportErrorFile } from './error-file.ts';
import { exportImportRows, getImport, getImportSheets, listImportRows, listImports } from './queries.ts';

const header = 'Organisation,Cluster,Activity,Admin 1,Month,Total';
const file = (...rows: string[]) =>
  new File([[header, ...rows].join('\n')], 'invented_2026-03.csv', { type: 'text/csv' });
const good = 'Invented Deminers of the Field,Mine Action,Risk education,Northland,March,40';
const bad = 'Invented Deminers of the Field,Mine Action,Risk education,Southland,March,many';

const send = (actor: Actor, operation: string | null, rows = [good, bad]) =>
  previewImport(actor, { kind: '5w', operation, file: file(...rows) });

/** Two operations, a field coordinator in each, and a colleague of the first. */
async function stage() {
  const [here, there] = [await given.operation(), await given.operation()];
  const of = (id: string) => given.actor(['field_coordinator', [id]]);
  return {
    here: here.id,
    there: there.id,
    own: await of(here.id),
    mate: await of(here.id),
    other: await of(there.id),
  };
}

const kept = (operationId: string) =>
  asOwner((db) => db.select().from(activities).where(eq(activities.operationId, operationId)));

test('a field coordinator sends the 5W of the own operation, applies it and takes it back', async () => {
  const { here, own } = await stage();
  const found = await send(own, here);
  expect(found).toMatchObject({ status: 'previewed', operationId: here, counts: { new: 1, rejected: 1 } });
  await applyImport(own, { id: found.id });
  expect(await kept(here)).toMatchObject([
    { organisationName: 'Invented Deminers of the Field', reached: 40 },
  ]);
  expect((await listActivities(own, { id: here })).items).toHaveLength(1);
  // A name that nobody knows waits for Geneva, in a list that the field does not reach.
  const waiting = await asOwner((db) =>
    db.select().from(organisationNames).where(eq(organisationNames.name, 'Invented Deminers of the Field')),
  );
  expect(waiting).toMatchObject([{ source: '5w', operationId: null }]);
  expect(await undoImport(own, { id: found.id })).toMatchObject({ status: 'undone', counts: { kept: 0 } });
  expect(await kept(here)).toEqual([]);
  expect(await actionsOn(found.id)).toEqual(['import.preview', 'import.apply', 'import.undo']);
});

test('A13 A20 what one of another operation, or a colleague, sent is as if it were not there', async () => {
  const { here, own, mate, other } = await stage();
  const { id } = await send(own, here);
  for (const actor of [other, mate]) {
    const gone: (() => Promise<unknown>)[] = [
      () => getImport(actor, { id }),
      () => getImportSheets(actor, { id }),
      () => listImportRows(actor, { id }),
      () => exportImportRows(actor, { id }),
      () => exportErrorFile(actor, { id }),
      () => mapImport(actor, { id, part: '5w', sheet: '', columns: [] }),
      () => applyImport(actor, { id }),
      () => undoImport(actor, { id }),
      () => discardImport(actor, { id }),
    ];
    for (const act of gone) await expect(act()).rejects.toThrow('not_found');
    expect((await listImports(actor, {})).items).toEqual([]);
  }
  expect(await kept(here)).toEqual([]);
  expect((await listImports(own, {})).items.map((it) => it.id)).toEqual([id]);
  expect((await listImportRows(own, { id })).total).toBe(2);
  expect((await getImport(own, { id })).fileKept).toBe(true);
  expect((await exportErrorFile(own, { id })).name).toContain('invented_2026-03');
});

test('A14 a file for an operation out of reach, for none, or of another kind is refused', async () => {
  const { here, there, own } = await stage();
  await expect(send(own, there)).rejects.toThrow('not_found');
  await expect(send(own, '00000000-0000-4000-8000-000000000000')).rejects.toThrow('not_found');
  await expect(send(own, null)).rejects.toMatchObject({
    code: 'invalid',
    detail: { fields: { operation: ['required'] } },
  });
  for (const kind of ['set-up', 'people', 'posts', 'assignments', 'members'] as const)
    await expect(
      previewImport(own, { kind, operation: here, file: fileOf('Given name,Family name\nA,B\n') }),
    ).rejects.toThrow('forbidden');
  for (const operation of [here, null])
    await expect(
      previewImport(own, { kind: 'plans', operation, file: fileOf(plansCsv({})) }),
    ).rejects.toThrow('not_found');
  const readers = [await given.actor(['reader']), await given.actor(['programme_manager', [here]])];
  for (const actor of readers) await expect(send(actor, here)).rejects.toThrow('not_found');
  expect(await asOwner((db) => db.$count(imports, eq(imports.operationId, here)))).toBe(0);
});

test('A16 rosters and published figures that others sent are none of a field coordinator’s', async () => {
  const { here, own } = await stage();
  const roster = await previewImport(system, {
    kind: 'people',
    operation: here,
    file: fileOf('Given name,Family name\nSecret,Person\n', 'people.csv'),
  });
  const figures = await previewed(
    'plans',
    plansCsv({ internalId: 991, code: 'F99', years: '2043' }),
    '2026-02-01',
  );
  const theirs = await send(system, here);
  for (const { id } of [roster, figures, theirs]) {
    await expect(getImport(own, { id })).rejects.toThrow('not_found');
    await expect(listImportRows(own, { id })).rejects.toThrow('not_found');
    await expect(discardImport(own, { id })).rejects.toThrow('not_found');
  }
  expect((await listImports(own, {})).total).toBe(0);
  const geneva = await given.actor(['geneva_coordinator']);
  const all = await listImports(geneva, {});
  expect([roster.id, figures.id, theirs.id].every((id) => all.items.some((it) => it.id === id))).toBe(true);
});

test('A7 with the grant goes the file: neither seen nor applied', async () => {
  const { here, there, own } = await stage();
  const { id } = await send(own, here);
  const moved = { ...own, grants: [{ ...own.grants[0], operations: [there] }] } as Actor;
  await expect(getImport(moved, { id })).rejects.toThrow('not_found');
  await expect(applyImport(moved, { id })).rejects.toThrow('not_found');
  const reader = { ...own, grants: [{ ...own.grants[0], role: 'reader' }] } as Actor;
  await expect(getImport(reader, { id })).rejects.toThrow('forbidden');
});

/** What Postgres shows of one file, its rows and itself, with or without the policy that is asked about. */
const seenOf = (actor: Actor, id: string) =>
  inScope({ ...scopeOf(actor, 'import.read'), writes: {} }, async (db) => [
    await db.$count(imports, eq(imports.id, id)),
    await db.$count(importRows, eq(importRows.importId, id)),
    await db.$count(importFiles, eq(importFiles.importId, id)),
  ]);

test('A24 Postgres itself shows a 5W to headquarters and to whoever sent it, and to nobody else', async () => {
  const { here, own, mate, other } = await stage();
  const { id } = await send(own, here);
  expect(await seenOf(own, id)).toEqual([1, 2, 1]);
  expect(await seenOf(mate, id)).toEqual([0, 0, 0]);
  expect(await seenOf(other, id)).toEqual([0, 0, 0]);
  await asOwner((db) => db.execute(sql`update imports set kind = 'people' where id = ${id}`));
  expect(await seenOf(own, id)).toEqual([0, 0, 0]);
});

test('what columns mean is learnt for the own operation, and changes no other’s', async () => {
  const { here, there, own, other } = await stage();
  const odd = 'Organisation,Sector,Was,Region\nInvented NGO,Mine Action,Risk education,Northland\n';
  const sent = async (actor: Actor, operation: string) => {
    const found = await previewImport(actor, {
      kind: '5w',
      operation,
      file: new File([odd], 'odd_2026-03.csv'),
    });
    return { id: found.id, activity: found.mapping?.[0]?.columns.activity };
  };
  const first = await sent(own, here);
  expect(first.activity).toBeUndefined();
  const columns = ['organisation', 'cluster', 'activity', 'admin1'];
  await mapImport(own, { id: first.id, part: '5w', sheet: '', columns });
  expect((await sent(own, here)).activity).toBe(2);
  const elsewhere = await sent(other, there);
  expect(elsewhere.activity).toBeUndefined();
  await mapImport(other, {
    id: elsewhere.id,
    part: '5w',
    sheet: '',
    columns: [...columns.slice(0, 2), 'unit', 'admin1'],
  });
  expect((await sent(other, there)).activity).toBeUndefined();
  expect((await sent(own, here)).activity).toBe(2);
});
