import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as t from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { figuresCsv, imported, plansCsv } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { at, cookieOf, request } from '#lib/testing/request.ts';
import { appealsApi } from './api.ts';
import { getAppeal, getAppealYears, listAppeals } from './queries.ts';

type Figure = [year: number, asked: string | null, received: string | null];
type Wanted = Partial<typeof t.appeals.$inferInsert> & { countries?: string[]; figures?: Figure[] };

const appeal = ({ countries = ['SDN'], figures = [], ...wanted }: Wanted) =>
  asOwner(async (db) => {
    const scope = { operationId: wanted.operationId ?? null, sharing: wanted.sharing ?? ('public' as const) };
    const [made] = await db
      .insert(t.appeals)
      .values({
        name: 'Specimen appeal',
        type: 'HNRP',
        years: figures.map(([year]) => year),
        source: 'Test',
        ...wanted,
        ...scope,
      })
      .returning();
    const appealId = made?.id ?? '';
    if (countries.length > 0)
      await db
        .insert(t.appealCountries)
        .values(countries.map((countryId) => ({ appealId, countryId, ...scope })));
    for (const [year, requirements, funding] of figures)
      await db.insert(t.appealFigures).values({
        appealId,
        year,
        requirements,
        funding,
        clusterCode: 'PRO-MIN',
        source: 'Test',
        asOf: '2026-01-01',
        ...scope,
      });
    return appealId;
  });

test('percent stands only where both sides are stated; above 100 is said; totals count each appeal once', async () => {
  const mark = randomUUID().slice(0, 8);
  await appeal({ name: `A ${mark}`, countries: ['YEM', 'KEN', 'DJI'], figures: [[2061, '1000', '1350']] });
  await appeal({ name: `B ${mark}`, figures: [[2061, '500', null]] });
  await appeal({ name: `C ${mark}`, figures: [[2061, null, '70.5']] });
  await appeal({ name: `D ${mark}`, figures: [[2061, '0', '10']] });
  const { items, totals, total, year } = await listAppeals(system, { q: mark, sort: 'name' });
  expect(items.map((it) => [it.name[0], it.asked, it.received, it.percent])).toEqual([
    ['A', '1000', '1350', 135],
    ['B', '500', null, null],
    ['C', null, '70.5', null],
    ['D', '0', '10', null],
  ]);
  expect(items[0]?.countries.map((country) => country.id)).toEqual(['DJI', 'KEN', 'YEM']);
  expect([total, year, totals]).toEqual([
    4,
    2061,
    {
      asked: '1500',
      received: '1430.5',
      receivedOfAsked: '1350',
      percent: 90,
      appeals: 4,
      oldest: '2026-01-01',
      newest: '2026-01-01',
    },
  ]);
});

test('filters by year, country, operation, type and words; what is gone or silent is asked for', async () => {
  const mark = randomUUID().slice(0, 8);
  const operation = await given.operation();
  const one = await appeal({
    name: `Évaluation ${mark}`,
    code: 'HTST62',
    figures: [
      [2062, '1', '1'],
      [2061, '2', '1'],
    ],
  });
  const gone = await appeal({
    name: `Gone ${mark}`,
    type: 'FA',
    countries: ['COL'],
    goneSince: '2026-01-01',
    figures: [[2062, '4', '1']],
  });
  const silent = await appeal({ name: `Silent ${mark}`, countries: ['COL'], years: [2063] });
  const found = async (filter: object) =>
    (await listAppeals(system, { q: mark, sort: 'year', ...filter })).items.map(
      (it) => `${it.appealId} ${it.year}`,
    );
  expect(await found({})).toEqual([`${one} 2061`, `${one} 2062`]);
  expect(await found({ year: 2061 })).toEqual([`${one} 2061`]);
  expect(await found({ year: 'latest' })).toEqual([`${one} 2062`]);
  expect(await found({ q: `evaluation tst62 ${mark}`, year: 2062 })).toEqual([`${one} 2062`]);
  expect(await found({ operation: operation.id, year: 2062 })).toEqual([`${one} 2062`]);
  expect(await found({ country: 'COL', gone: 'on' })).toEqual([`${gone} 2062`]);
  expect(await found({ country: 'COL', silent: 'on' })).toEqual([`${silent} 2063`]);
  expect(await found({ type: 'FA', gone: true })).toEqual([`${gone} 2062`]);
  expect(await found({ country: 'UKR' })).toEqual([]);
  const years = await getAppealYears(system, { q: mark });
  expect(years.years.map((it) => [it.year, it.asked])).toEqual([
    [2062, '1'],
    [2061, '2'],
  ]);
});

test.each(['year', 'place', 'name', 'asked', 'received', 'percent', 'asOf'] as const)(
  'sorted by %s, the list is walked both ways without gaps, with blanks in it',
  async (sort) => {
    const mark = randomUUID().slice(0, 8);
    for (const n of [1, 2, 3, 4, 5, 6, 7])
      await appeal({
        name: `${n % 3} ${mark}`,
        countries: n % 2 ? ['SDN'] : [],
        figures: [[2064 + (n % 3), n % 3 ? String(n) : null, n % 4 ? `-${n}` : null]],
      });
    for (const order of [sort, `-${sort}`] as const) {
      const all = (await listAppeals(system, { q: mark, sort: order })).items.map((it) => it.id);
      const walked: string[] = [];
      let page = await listAppeals(system, { q: mark, sort: order, limit: 3 });
      walked.push(...page.items.map((it) => it.id));
      const [first] = [page];
      while (page.next) {
        page = await listAppeals(system, { q: mark, sort: order, limit: 3, cursor: page.next });
        walked.push(...page.items.map((it) => it.id));
        expect(page.total).toBe(7);
      }
      expect(walked).toEqual(all);
      const back = await listAppeals(system, { q: mark, sort: order, limit: 3, cursor: page.previous ?? '' });
      const start = await listAppeals(system, {
        q: mark,
        sort: order,
        limit: 3,
        cursor: back.previous ?? '',
      });
      expect(start.items.map((it) => it.id)).toEqual(first.items.map((it) => it.id));
    }
  },
);

test('A13 elsewhere, an appeal of an operation does not exist; a published one is for everybody', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const mark = randomUUID().slice(0, 8);
  const mine = await appeal({
    name: `Mine ${mark}`,
    operationId: here.id,
    sharing: 'network',
    figures: [[2067, '1', '1']],
  });
  const foreign = await appeal({
    name: `Foreign ${mark}`,
    operationId: there.id,
    sharing: 'network',
    figures: [[2067, '9', '9']],
  });
  const open = await appeal({ name: `Open ${mark}`, figures: [[2067, '2', '1']] });
  const field = await given.actor(['field_coordinator', [here.id]]);
  const { items, totals, total } = await listAppeals(field, { q: mark, sort: 'name' });
  expect([items.map((it) => it.appealId), total, totals.asked]).toEqual([[mine, open], 2, '3']);
  expect(items[1]?.operations.map((it) => it.id)).toEqual([here.id]);
  expect((await getAppeal(field, { id: mine })).figures).toHaveLength(1);
  await expect(getAppeal(field, { id: foreign })).rejects.toThrow('not_found');
  await expect(getAppeal(field, { id: randomUUID() })).rejects.toThrow('not_found');
  expect((await listAppeals(field, { operation: there.id, q: 'Foreign' })).items).toEqual([]);
  const reader = await given.actor(['reader']);
  await expect(getAppeal(reader, { id: mine })).rejects.toThrow('not_found');
  const nobody = await given.actor();
  await expect(listAppeals(nobody, {})).rejects.toThrow('forbidden');
});

test('A17 a hundred foreign appeals change nothing: not the list, its totals, its years or its export', async () => {
  const [here, there] = [await given.operation(), await given.operation()];
  const mark = randomUUID().slice(0, 8);
  await appeal({
    name: `Mine ${mark}`,
    operationId: here.id,
    sharing: 'network',
    figures: [[2068, '1', '1']],
  });
  const field = await given.actor(['field_coordinator', [here.id]]);
  const headers = { cookie: await cookieOf(field) };
  const seen = async () => [
    await listAppeals(field, { q: mark }),
    await getAppealYears(field, { q: mark }),
    await (
      await appealsApi['GET /appeals'](request(`/api/v1/appeals?format=csv&q=${mark}`, { headers }), at())
    ).text(),
  ];
  const before = await seen();
  for (let n = 0; n < 100; n++)
    await appeal({
      name: `Foreign ${n} ${mark}`,
      operationId: there.id,
      sharing: 'network',
      figures: [[2068 + (n % 3), '5', '5']],
    });
  expect(await seen()).toEqual(before);
}, 60_000);

test('the export has the rows of the list with HXL tags, lists whole, blanks blank, and is on record', async () => {
  const mark = randomUUID().slice(0, 8);
  await appeal({
    name: `=cmd() ${mark}`,
    code: 'RX69',
    countries: ['YEM', 'KEN'],
    figures: [[2069, null, '-5.50']],
  });
  const reader = await given.actor(['reader']);
  const headers = { cookie: await cookieOf(reader) };
  const answer = await appealsApi['GET /appeals'](
    request(`/api/v1/appeals?format=hxl&year=latest&q=${mark}`, { headers }),
    at(),
  );
  expect(answer.headers.get('content-disposition')).toMatch(/filename="mine-action-appeals_/);
  expect((await answer.text()).split('\r\n')).toEqual([
    'year,code,appeal,type,countries,operations,asked,received,percent,source,as of,gone since',
    '#date+year,#activity+appeal+id+external,#activity+appeal+name,#activity+appeal+type,#country+code+list,#operations+code+list,#value+funding+required+usd,#value+funding+total+usd,#value+funding+pct,#meta+source,#date+reported,#date+gone',
    `2069,RX69,'=cmd() ${mark},HNRP,KEN | YEM,,,-5.50,,Test,2026-01-01,`,
    '',
  ]);
  const events = await asOwner((db) => db.select().from(t.auditEvents));
  expect(events.find((event) => event.accountId === reader.accountId)).toMatchObject({
    action: 'appeal.export',
    after: { filter: { q: mark } },
  });
});

test('an appeal tells what imports changed of it, and which brought it', async () => {
  const y = { years: '2070' };
  await imported('plans', plansCsv({ ...y, internalId: 700, code: 'H70' }), '2026-02-01');
  await imported('fts-global-clusters', figuresCsv({ id: 700, code: 'H70', year: 2070 }), '2026-02-01');
  await imported(
    'fts-global-clusters',
    figuresCsv({ id: 700, code: 'H70', year: 2070, funding: 900 }),
    '2026-03-01',
  );
  const last = await imported('plans', plansCsv({ ...y, internalId: 701, code: 'Z70' }), '2026-03-01');
  const [row] = (await listAppeals(system, { q: 'H70', gone: true })).items;
  const found = await getAppeal(await given.actor(['reader']), { id: row?.appealId ?? '' });
  expect(found).toMatchObject({
    ftsId: 700,
    planVersionId: 700,
    goneSince: '2026-03-01',
    importId: last.id,
    fileName: 'specimen.csv',
  });
  expect(found.figures).toMatchObject([
    { year: 2070, asked: '1000', received: '900', percent: 90, asOf: '2026-03-01' },
  ]);
  expect(
    found.changes.map((change) => [change.kind, change.outcome, change.year, change.before?.funding ?? null]),
  ).toEqual([
    ['plans', 'gone', '', null],
    ['fts-global-clusters', 'changed', '2070', '250'],
    ['fts-global-clusters', 'new', '2070', null],
    ['plans', 'new', '', null],
  ]);
});
