import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  activities,
  adminUnits,
  importRows,
  operationCountries,
  organisationNames,
} from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { workbookOf } from '#lib/exchange/rewritten.ts';
import { applyImport, previewImport, undoImport } from '#lib/imports/commands.ts';
import { decideOrganisationName } from '#lib/organisations/names/commands.ts';
import { asOwner, given } from '#lib/testing/given.ts';

type Rows = readonly (readonly string[])[];

const csv = (rows: Rows, name = 'made-up_2026-03.csv') =>
  new File([rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')], name);

const sheet = (name: string, rows: Rows) => ({
  name,
  rows: rows.map((cells, at) => ({ line: at + 1, cells: [...cells] })),
});

async function xlsx(...sheets: ReturnType<typeof sheet>[]) {
  const book = await workbookOf(sheets, new Map());
  return new File([new Uint8Array(book)], 'made-up_2026-03.xlsx');
}

/** An operation in a country of our own making: two units of level 1, each with one of level 2. */
async function place() {
  const operation = await given.operation();
  const countryId = 'VUT';
  const unit = (pcode: string, level: number, name: string, parentPcode: string | null = null) => ({
    pcode,
    countryId,
    level,
    name,
    parentPcode,
  });
  await asOwner(async (db) => {
    await db.insert(operationCountries).values({ operationId: operation.id, countryId });
    await db
      .insert(adminUnits)
      .values([
        unit('VU90', 1, 'Northland'),
        unit('VU91', 1, 'Southland'),
        unit('VU9001', 2, 'Middletown', 'VU90'),
        unit('VU9101', 2, 'Middletown', 'VU91'),
      ])
      .onConflictDoNothing();
  });
  return operation.id;
}

const preview = (file: File, operation: string, more = {}) =>
  previewImport(system, { kind: '5w', operation, file, ...more });

async function imported(file: File, operation: string) {
  const found = await preview(file, operation);
  await applyImport(system, { id: found.id });
  return found;
}

const kept = (operationId: string) =>
  asOwner((db) => db.select().from(activities).where(eq(activities.operationId, operationId)));

const told = (importId: string) =>
  asOwner((db) =>
    db
      .select({
        line: importRows.line,
        outcome: importRows.outcome,
        reason: importRows.reason,
        value: importRows.reasonValue,
      })
      .from(importRows)
      .where(eq(importRows.importId, importId))
      .orderBy(importRows.id),
  );

const header = [
  'Organisation',
  'Cluster',
  'Activity',
  'Admin1 pcode',
  'Admin 1',
  'Month',
  'Women',
  'Girls',
  'Total',
];

test('junk sheets, three lines of titles, two rows of tags, a blank tail and other sectors: ours are found', async () => {
  const operation = await place();
  const blank = header.map(() => '');
  const file = await xlsx(
    sheet('Read me', [
      ['How to fill this in'],
      ['One row for each activity'],
      ['Cluster', 'choose from the list'],
    ]),
    sheet('Lists', [
      ['Organisation', 'Cluster'],
      ['Sample NGO', 'Mine Action'],
      ['Other NGO', 'WASH'],
    ]),
    sheet('Matrix', [
      ['5W of an invented operation'],
      ['as of March 2026', '', '', '', '', '', '', 'people'],
      header,
      [
        '#org+name',
        '#sector',
        '#activity+name',
        '#adm1+code',
        '#adm1+name',
        '#date+month',
        '#reached+female',
        '',
        '#reached',
      ],
      ['', '', '', '#adm1+code', '#adm1+name', '', '', '', ''],
      ['Sample NGO', 'Protection - Mine Action', 'Sessions', 'VU90', 'Northland', 'March', '10', '5', ''],
      [
        'Sample NGO',
        'Protection',
        'Explosive Ordnance Risk Education (EORE)',
        'VU91',
        'Southland',
        '03/2026',
        '',
        '',
        '1,200',
      ],
      ['Other NGO', 'WASH', 'Latrines', 'VU91', 'Southland', 'March', '1', '1', '2'],
      ['Other NGO', 'Protection', 'Determine needs in Maputo', 'VU91', 'Southland', 'March', '', '', '7'],
      ['UNMAS', 'Protection', '', 'VU90', 'Northland', 'mars 2026', '', '', '0'],
      ...Array.from({ length: 300 }, () => blank),
    ]),
  );
  const found = await imported(file, operation);
  expect([found.counts.new, found.counts.ignored, found.covers.unread]).toEqual([3, 2, ['Read me', 'Lists']]);
  const rows = await kept(operation);
  expect(
    rows.map(({ line, basis, month, women, girls, reached }) => [line, basis, month, women, girls, reached]),
  ).toEqual([
    [6, 'cluster', '2026-03-01', 10, 5, 15],
    [7, 'activity', '2026-03-01', null, null, 1_200],
    [10, 'organisation', '2026-03-01', null, null, 0],
  ]);
});

test('rows that cannot be taken say why, with their lines; what is odd in those that are is said too', async () => {
  const operation = await place();
  const row = (who: string, pcode: string, name: string, month: string, ...people: string[]) => [
    who,
    'Mine Action',
    'Clearance',
    pcode,
    name,
    month,
    ...people,
  ];
  const found = await preview(
    csv([
      header,
      row('', 'VU90', '', '2026-03', '', '', '1'),
      row('Sample NGO', 'VU90', '', '2026-03', '', '', 'many'),
      row('Sample NGO', 'VU90', '', '2026-03', '-3', '', ''),
      row('Sample NGO', 'VU90', '', 'Smarch', '', '', ''),
      row('Sample NGO', 'ZZ77', 'Northland', '2026-03', '', '', ''),
      row('Sample NGO', '', 'Elsewhere', '2026-03', '', '', ''),
      row('Sample NGO', 'VU9001', '', '2026-03', '8', '3', '10'),
      row('Sample NGO', 'VU900107', '', '2026-03', '', '', ''),
    ]),
    operation,
  );
  expect(await told(found.id)).toEqual([
    { line: 2, outcome: 'rejected', reason: 'required', value: 'organisation' },
    { line: 3, outcome: 'rejected', reason: 'not_a_number', value: 'many' },
    { line: 4, outcome: 'rejected', reason: 'negative', value: '-3' },
    { line: 5, outcome: 'rejected', reason: 'not_a_month', value: 'Smarch' },
    { line: 6, outcome: 'new', reason: 'pcode_by_name', value: 'ZZ77 → VU90 Northland' },
    { line: 7, outcome: 'new', reason: 'place_unknown', value: 'Elsewhere' },
    { line: 8, outcome: 'new', reason: 'groups_over_total', value: '11 > 10' },
    { line: 9, outcome: 'new', reason: 'organisation_waits', value: 'Sample NGO' },
  ]);
});

test('a month alone is of the year of the file; where nothing tells the year, it is refused', async () => {
  const operation = await place();
  const rows = [header, ['Sample NGO', 'Mine Action', 'Survey', 'VU90', '', 'enero', '', '', '']];
  const nameless = await preview(csv(rows, 'list.csv'), operation);
  expect(await told(nameless.id)).toEqual([
    { line: 2, outcome: 'rejected', reason: 'month_without_year', value: 'enero' },
  ]);
  const dated = await preview(csv(rows, 'list.csv'), operation, { asOf: '2025-06-30' });
  expect([dated.counts.new, dated.asOf]).toEqual([1, '2025-06-30']);
});

test('the same file changes nothing, a corrected one changes a figure, and undone all is as it was', async () => {
  const operation = await place();
  const row = ['Sample NGO', 'Mine Action', 'Clearance', 'VU90', '', '2026-03', '', ''];
  const twice = [header, [...row, '10'], [...row, '20']];
  const first = await imported(csv(twice), operation);
  expect(first.counts.new).toBe(2);
  const same = await imported(csv(twice), operation);
  expect([same.counts.new, same.counts.changed, same.counts.unchanged]).toEqual([0, 0, 2]);
  const mended = await imported(csv([header, [...row, '10'], [...row, '25']]), operation);
  expect([mended.counts.new, mended.counts.changed, mended.counts.unchanged]).toEqual([0, 1, 1]);
  const figures = async () => (await kept(operation)).map(({ reached }) => reached).sort();
  expect(await figures()).toEqual([10, 25]);
  await undoImport(system, { id: mended.id });
  expect(await figures()).toEqual([10, 20]);
});

test('a name that nobody knows waits; once it is matched, what came under it is linked, and the file changes nothing', async () => {
  const operation = await place();
  const name = `Prototype Society ${crypto.randomUUID().slice(0, 8)}`;
  const file = () => csv([header, [name, 'Mine Action', 'Clearance', 'VU90', '', '2026-03', '', '', '1']]);
  await imported(file(), operation);
  const [waiting] = await asOwner((db) =>
    db.select().from(organisationNames).where(eq(organisationNames.name, name)),
  );
  const ours = await given.organisation();
  await decideOrganisationName(await given.actor(['geneva_coordinator']), {
    id: waiting?.id ?? '',
    decision: 'match',
    organisationId: ours.id,
  });
  expect((await kept(operation)).map((it) => it.organisationId)).toEqual([ours.id]);
  const again = await preview(file(), operation);
  expect([again.counts.unchanged, again.counts.toCheck]).toEqual([1, 0]);
});

test('a 5W belongs to an operation; A20 elsewhere, nobody imports one', async () => {
  const [here, there] = [await place(), await place()];
  const rows = csv([header, ['Sample NGO', 'Mine Action', 'Clearance', 'VU90', '', '2026-03', '', '', '1']]);
  await expect(previewImport(system, { kind: '5w', file: rows })).rejects.toMatchObject({
    detail: { fields: { operation: ['required'] } },
  });
  const geneva = await given.actor(['geneva_coordinator', [here]]);
  await expect(previewImport(geneva, { kind: '5w', operation: there, file: rows })).rejects.toThrow(
    'not_found',
  );
});

test('what a corrected file has no more is told, goes only where its sender says so, and is back when that is undone', async () => {
  const operation = await place();
  const row = (activity: string, month: string, total: string) => [
    'Sample NGO',
    'Mine Action',
    activity,
    'VU90',
    'Northland',
    month,
    '',
    '',
    total,
  ];
  const first = await imported(
    csv([
      header,
      row('Sesions', 'March', '5'),
      row('Survey', 'March', '6'),
      row('Survey', 'April 2026', '7'),
    ]),
    operation,
  );
  const stands = async () =>
    (await kept(operation))
      .map(({ activity, month, reached, line, importId }) => [activity, month, reached, line, importId])
      .sort((a, b) => String(a).localeCompare(String(b)));
  const before = await stands();
  const corrected = () => csv([header, row('Sessions', 'March', '5'), row('Survey', 'March', '6')]);

  // April is in neither the file nor what it would take away.
  const kindly = await preview(corrected(), operation);
  expect(kindly.counts).toMatchObject({ new: 1, unchanged: 1, left: 1, gone: 0 });
  expect(await applyImport(system, { id: kindly.id })).toMatchObject({ counts: { left: 0, gone: 0 } });
  expect((await stands()).map(([activity]) => activity)).toEqual(['Sesions', 'Sessions', 'Survey', 'Survey']);
  await undoImport(system, { id: kindly.id });
  expect(await stands()).toEqual(before);

  const whole = await preview(corrected(), operation);
  expect(await applyImport(system, { id: whole.id, replaces: true })).toMatchObject({
    counts: { new: 1, left: 0, gone: 1 },
  });
  expect((await stands()).map(([activity]) => activity)).toEqual(['Sessions', 'Survey', 'Survey']);
  await undoImport(system, { id: whole.id });
  expect(await stands()).toEqual(before);
  expect(before.map(([, , , , importId]) => importId)).toEqual([first.id, first.id, first.id]);

  // A row with an error may be one that stands: nothing is said to be left out.
  const wrong = await preview(csv([header, row('Sessions', 'March', 'many')]), operation);
  expect(wrong.counts).toMatchObject({ rejected: 1, left: 0 });
  // Another operation's rows are never left out of this one's file.
  const elsewhere = await preview(corrected(), await place());
  expect(elsewhere.counts).toMatchObject({ new: 2, left: 0 });
});
