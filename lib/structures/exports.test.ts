import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { auditEvents, structureMembers } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { previewImport } from '#lib/imports/commands.ts';
import { exported, exportedRows } from '#lib/testing/exported.ts';
import { fileOf } from '#lib/testing/files.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { structuresApi } from './api.ts';

const structuresList = structuresApi['GET /structures'];
const membersList = structuresApi['GET /structures/{id}/members'];

const mark = () => randomUUID().slice(0, 8);

const member = (values: typeof structureMembers.$inferInsert) =>
  asOwner((db) => db.insert(structureMembers).values(values));

/** A structure below another of a name that two have, led by one of two of an acronym, with texts that spoil files. */
async function world(known: string) {
  const operation = await given.operation();
  const here = { operationId: operation.id };
  const [parent] = [
    await given.structure(operation.id, { nameEn: `Parent ${known.toUpperCase()}` }),
    await given.structure(operation.id, { nameEn: `Parent ${known.toUpperCase()}` }),
  ];
  const [lead, ngo] = [
    await given.organisation({ acronym: `O${known}` }),
    await given.organisation({ acronym: `O${known}`, nameEn: '=1+1', nameFr: '@élan; "x"' }),
  ];
  const structure = await given.structure(operation.id, {
    nameEn: `=1+1 ${known}`,
    nameFr: `Épreuve; « ${known} »`,
    acronym: '+33',
    location: '-',
    arrangement: 'cluster',
    clusterCode: 'PRO-MIN',
    languages: ['fr', 'ar'],
    meets: '@10; "weekly"',
    mailingList: 'list@example.org',
    torYear: 2024,
    note: 'two\nlines\t| tab',
  });
  await given.structure(operation.id, { nameEn: `=1+1 ${known}`, nameFr: `Épreuve; « ${known} »` });
  await given.link({ ...here, fromId: structure.id, toId: parent.id, type: 'part_of' });
  await given.link({ ...here, fromId: structure.id, toId: parent.id, type: 'supported_by' });
  await given.agency({ ...here, structureId: structure.id, organisationId: lead.id });
  await given.agency({
    ...here,
    structureId: structure.id,
    organisationId: ngo.id,
    role: 'co_lead_agency',
  });
  await member({ ...here, structureId: structure.id, organisationId: lead.id, since: '2024-02-29' });
  await member({
    ...here,
    structureId: structure.id,
    organisationId: ngo.id,
    since: '2025-01-01',
    until: '2099-12-31',
    active: false,
  });
  return { operation, structure, parent, lead, ngo };
}

const files = {
  structures: (actor: Actor, known: string, _id: string, format: string) =>
    exported(structuresList, actor, { q: known, format }),
  members: (actor: Actor, _known: string, id: string, format: string) =>
    exported(membersList, actor, { format }, { id }),
};

test.each(
  (['structures', 'members'] as const).flatMap((kind) =>
    (['csv', 'hxl', 'xlsx'] as const).map((format) => [kind, format] as const),
  ),
)('A27 importing the export changes nothing: %s as %s', async (kind, format) => {
  const known = mark();
  const { structure } = await world(known);
  for (const locale of ['en', 'fr'] as const) {
    const geneva = { ...(await given.actor(['geneva_coordinator'])), locale };
    const answer = await files[kind](geneva, known, structure.id, format);
    expect(answer.headers.get('content-disposition')).toContain(`filename="${kind}_`);
    const file = fileOf(new Uint8Array(await answer.arrayBuffer()), 'export');
    const preview = await previewImport(geneva, { kind, file });
    expect(preview).toMatchObject({
      status: 'previewed',
      counts: { unchanged: kind === 'structures' ? 4 : 2, new: 0, changed: 0, rejected: 0 },
    });
  }
});

test('one cell that is changed in the export is one change', async () => {
  const known = mark();
  const { structure } = await world(known);
  const geneva = await given.actor(['geneva_coordinator']);
  const answer = await exported(membersList, geneva, { format: 'csv' }, { id: structure.id });
  const changed = (await answer.text()).replace(',no,', ',yes,');
  expect(await previewImport(geneva, { kind: 'members', file: fileOf(changed) })).toMatchObject({
    counts: { unchanged: 1, changed: 1, new: 0, rejected: 0 },
  });
});

test('a workbook offers the codes of coded columns as lists', async () => {
  const known = mark();
  await world(known);
  const geneva = await given.actor(['geneva_coordinator']);
  const answer = await exported(structuresList, geneva, { q: known, format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await answer.arrayBuffer()) as never);
  const sheet = book.getWorksheet('structures');
  const heads = (sheet?.getRow(1).values ?? []) as string[];
  const listed = heads.filter(
    (_, column) => sheet?.getRow(2).getCell(column).dataValidation?.type === 'list',
  );
  expect(listed).toEqual(['Type', 'Arrangement', 'Cluster code', 'Sharing level']);
});

test('A13 A14 A17 an export and the list of members hold what the list shows, whatever is elsewhere', async () => {
  const known = mark();
  const { operation, structure, ngo } = await world(known);
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const seen = async () => ({
    list: await (await exported(membersList, field, {}, { id: structure.id })).json(),
    members: await exportedRows(membersList, field, {}, { id: structure.id }),
    structures: await exportedRows(structuresList, field, { q: known }),
  });
  const before = await seen();
  expect(before.list).toMatchObject({ total: 2, next: null, items: [{ current: true }, { current: true }] });
  expect(before.members).toHaveLength(2);
  expect(before.structures.find(({ id }) => id === structure.id)).toMatchObject({
    nameEn: `=1+1 ${known}`,
    lead: `O${known}`,
    coLeads: [`O${known}`],
    memberCount: 2,
    torYear: 2024,
  });
  const other = await given.operation();
  const foreign = await given.structure(other.id, { nameEn: `Foreign ${known}` });
  for (let n = 0; n < 100; n++) await given.structure(other.id, { nameEn: `Foreign ${known} ${n}` });
  await member({
    structureId: foreign.id,
    organisationId: ngo.id,
    operationId: other.id,
    since: '2025-01-01',
  });
  expect(await seen()).toEqual(before);

  const missing = randomUUID();
  const told = async (id: string, words: Record<string, string>) => {
    const answer = await exported(membersList, field, words, { id });
    return [answer.status, (await answer.text()).replaceAll(id, '')];
  };
  for (const words of [{}, { format: 'csv' }] as Record<string, string>[])
    expect(await told(foreign.id, words)).toEqual(await told(missing, words));
  expect((await told(foreign.id, { format: 'xlsx' }))[0]).toBe(404);
}, 60_000);

test('members of other days are listed when asked for, page by page', async () => {
  const { structure, operation } = await world(mark());
  const gone = await given.organisation({ acronym: 'AAA' });
  await member({
    structureId: structure.id,
    operationId: operation.id,
    organisationId: gone.id,
    since: '2020-01-01',
    until: '2020-12-31',
  });
  const reader = await given.actor(['programme_manager']);
  const page = async (words: Record<string, string>) =>
    (await exported(membersList, reader, words, { id: structure.id })).json();
  expect(await page({ asOf: '2020-06-01' })).toMatchObject({ total: 1, items: [{ until: '2020-12-31' }] });
  const first = (await page({ ended: '1', limit: '2' })) as { next: string };
  expect(first).toMatchObject({ total: 3, items: [{ current: false }, {}] });
  expect(await page({ ended: '1', limit: '2', cursor: first.next })).toMatchObject({ from: 3, next: null });
});

test('A37 each export is on record, and one that is refused as refused', async () => {
  const known = mark();
  const { structure, operation } = await world(known);
  const field = await given.actor(['field_coordinator', [operation.id]]);
  await exportedRows(membersList, field, {}, { id: structure.id });
  expect(await actionsOn(structure.id)).toEqual(['structure.export']);
  await exportedRows(structuresList, field, { q: known });
  const events = await asOwner((db) =>
    db
      .select()
      .from(auditEvents)
      .where(
        and(eq(auditEvents.accountId, field.accountId ?? ''), eq(auditEvents.action, 'structure.export')),
      ),
  );
  expect(events.map(({ after }) => after)).toContainEqual({ filter: { q: known } });
  const foreign = await given.structure((await given.operation()).id);
  await exported(membersList, field, { format: 'csv' }, { id: foreign.id });
  expect(await actionsOn(foreign.id)).toEqual(['structure.export denied']);
});
