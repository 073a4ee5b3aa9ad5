import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { appealCountries, appeals } from '#db/schema/index.ts';
import { fileOf, imported, plansCsv, previewed } from '#lib/testing/files.ts';
import { asOwner } from '#lib/testing/given.ts';

const asOf = '2026-02-01';
const later = '2026-03-01';

/** Each test has a year of its own: a file is only compared with what it covers. */
const stored = (year: number) =>
  asOwner(async (db) => {
    const rows = await db.select().from(appeals).orderBy(asc(appeals.planVersionId));
    const places = await db.select().from(appealCountries).orderBy(asc(appealCountries.countryId));
    return rows
      .filter((row) => row.years.includes(year))
      .map((row) => ({
        ...row,
        countries: places.filter((place) => place.appealId === row.id).map((place) => place.countryId),
      }));
  });
const counts = (told: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(told).filter(([, many]) => many));

test('a plan keeps its countries, years, type, language and what it asks; a blank is not zero', async () => {
  const file = plansCsv(
    {
      internalId: 301,
      code: 'RREG30',
      years: '2030',
      locations: 'YEM | KEN |  | DJI',
      categories: 'sector | fr | Regional response plan',
      revisedRequirements: '',
    },
    {
      internalId: 302,
      code: '',
      years: '2030|2031',
      locations: '',
      categories: 'en | Humanitarian response plan | cluster',
      origRequirements: 0,
    },
    {
      internalId: 303,
      code: 'XX30',
      years: '2030',
      categories: 'Something new | es',
      planVersion: 'Año, "nuevo"',
    },
  );
  expect(counts((await imported('plans', file, asOf)).counts)).toEqual({ new: 3 });
  expect(await stored(2030)).toMatchObject([
    {
      code: 'RREG30',
      type: 'RRP',
      language: 'fr',
      countries: ['DJI', 'KEN', 'YEM'],
      originalRequirements: '100',
      revisedRequirements: null,
    },
    {
      code: null,
      type: 'HRP',
      language: 'en',
      countries: [],
      years: [2030, 2031],
      originalRequirements: '0',
    },
    {
      code: 'XX30',
      type: 'OTHER',
      language: 'es',
      name: 'Año, "nuevo"',
      source: 'OCHA HPC',
      asOf,
      startsOn: '2026-01-01',
    },
  ]);
});

test('the same file again changes nothing, also under a later date', async () => {
  const file = plansCsv(
    { internalId: 320, code: 'A32', years: '2032' },
    { internalId: 321, code: 'B32', years: '2032' },
  );
  await imported('plans', file, asOf);
  const before = await stored(2032);
  const again = await imported('plans', file, asOf);
  expect(counts(again.counts)).toEqual({ unchanged: 2 });
  expect(await stored(2032)).toEqual(before);
  expect(counts((await imported('plans', file, later)).counts)).toEqual({ unchanged: 2, confirmed: 2 });
  expect(await stored(2032)).toMatchObject([
    { asOf: later, version: 1 },
    { asOf: later, version: 1 },
  ]);
});

test('a new version of a plan is the same plan; a plan that vanished stays as history until it returns', async () => {
  await imported(
    'plans',
    plansCsv(
      { internalId: 330, code: 'A33', years: '2033' },
      { internalId: 331, code: 'B33', years: '2033' },
    ),
    later,
  );
  const [first] = await stored(2033);
  const file = plansCsv({ internalId: 339, code: 'A33', years: '2033', planVersion: 'Renamed' });
  const preview = await imported('plans', file, '2026-04-01');
  expect(preview.rows.map((row) => [row.outcome, row.line, row.before?.name, row.data?.name])).toEqual([
    ['changed', 3, 'Specimen plan', 'Renamed'],
    ['gone', null, 'Specimen plan', undefined],
  ]);
  expect(await stored(2033)).toMatchObject([
    { code: 'B33', goneSince: '2026-04-01', importId: preview.id },
    { id: first?.id, code: 'A33', planVersionId: 339, name: 'Renamed', goneSince: null, version: 2 },
  ]);
  expect(counts((await previewed('plans', file, '2026-04-02')).counts)).toEqual({
    unchanged: 1,
    confirmed: 1,
  });
  const back = await imported(
    'plans',
    plansCsv(
      { internalId: 331, code: 'B33', years: '2033' },
      { internalId: 339, code: 'A33', years: '2033', planVersion: 'Renamed' },
    ),
    '2026-05-01',
  );
  expect(counts(back.counts)).toEqual({ changed: 1, unchanged: 1, confirmed: 1 });
  expect(back.rows[0]).toMatchObject({ outcome: 'changed', before: { goneSince: '2026-04-01' } });
  expect(await stored(2033)).toMatchObject([{ code: 'B33', goneSince: null }, { code: 'A33' }]);
});

test('plans that share a code are told apart by their version; a file says nothing of years and countries it leaves out', async () => {
  const shared = [
    { internalId: 340, code: 'R34', years: '2034', planVersion: 'One', locations: 'SOM' },
    { internalId: 341, code: 'R34', years: '2034', planVersion: 'Two', locations: 'SOM' },
    { internalId: 342, code: 'H34', years: '2034', planVersion: 'Three', locations: 'UKR' },
  ];
  await imported('plans', plansCsv(...shared), '2026-05-01');
  const next = plansCsv({ ...shared[0], planVersion: 'One again' }, { ...shared[1], internalId: 349 });
  const { rows } = await previewed('plans', next, '2026-05-01');
  expect(rows.map((row) => [row.outcome, row.key, row.before?.name])).toEqual([
    ['changed', '#340', 'One'],
    ['changed', '#349', 'Two'],
  ]);
  const one = await previewed(
    'plans',
    plansCsv({ internalId: 999, code: 'Z35', years: '2035' }),
    '2026-05-01',
  );
  expect(counts(one.counts)).toEqual({ new: 1 });
});

test('a row that cannot be taken is named with its line and reason, the rest go on, and nothing of it is gone', async () => {
  await imported(
    'plans',
    plansCsv(
      { internalId: 360, code: 'A36', years: '2036' },
      { internalId: 361, code: 'B36', years: '2036' },
    ),
    '2026-05-01',
  );
  const y = { years: '2036' };
  const file = `${plansCsv(
    { ...y, internalId: 360, code: 'A36', startDate: '2026-13-01' },
    { ...y, internalId: 361, code: 'B36', locations: 'SDN | QQQ' },
    { ...y, internalId: 362, endDate: '2025-12-31' },
    { ...y, internalId: 363, revisedRequirements: '12 USD' },
    { ...y, internalId: 364, origRequirements: -5 },
    { ...y, internalId: 365, planVersion: '' },
    { ...y, internalId: 366, years: 'soon' },
    { ...y, internalId: '', code: 'C36' },
    { ...y, internalId: 'x1' },
    { ...y, internalId: 367, code: 'D36', planVersion: '=HYPERLINK("http://evil.example")' },
    { ...y, internalId: 367, code: 'E36' },
    { ...y, internalId: 368, code: 'F36', startDate: '02/03/2026' },
  )}H36,369,2026-01-01`;
  const { rows } = await imported('plans', file, '2026-05-01');
  expect(
    rows.filter((row) => row.outcome === 'rejected').map((row) => [row.line, row.reason, row.reasonValue]),
  ).toEqual([
    [3, 'not_a_date', '2026-13-01'],
    [4, 'country_unknown', 'QQQ'],
    [5, 'ends_before_start', '2026-01-01 – 2025-12-31'],
    [6, 'not_a_number', '12 USD'],
    [7, 'negative', '-5'],
    [8, 'required', 'planVersion'],
    [9, 'not_a_year', 'soon'],
    [10, 'required', 'internalId'],
    [11, 'not_a_number', 'x1'],
    [13, 'duplicate', '12'],
    [14, 'date_ambiguous', '02/03/2026'],
    [15, 'cells', '3/10'],
  ]);
  expect(rows.filter((row) => row.outcome !== 'rejected').map((row) => [row.outcome, row.key])).toEqual([
    ['new', '#367'],
  ]);
  expect((await stored(2036)).map((row) => [row.code, row.name, row.goneSince])).toEqual([
    ['A36', 'Specimen plan', null],
    ['B36', 'Specimen plan', null],
    ['D36', '=HYPERLINK("http://evil.example")', null],
  ]);
});

test('while a row does not say which record it means, nothing counts as gone', async () => {
  const y = { years: '2038' };
  await imported('plans', plansCsv({ ...y, internalId: 381 }, { ...y, internalId: 382 }), '2026-05-01');
  const preview = await previewed(
    'plans',
    plansCsv({ ...y, internalId: 381 }, { ...y, internalId: '?' }),
    '2026-05-01',
  );
  expect(counts(preview.counts)).toEqual({ unchanged: 1, rejected: 1, unidentified: 1 });
});

test('a French Excel file is read: semicolons, Windows-1252, its own order of columns, days first', async () => {
  const text = [
    'years;planVersion;code;internalId;startDate;endDate;categories;locations;revisedRequirements;origRequirements',
    '2037;Tchad – Réponse humanitaire;HTCD37;370;01/01/2037;31/12/2037;"cluster | fr | Humanitarian response plan";TCD;1 234 567,50;',
  ].join('\r\n');
  const bytes = Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');
  const preview = await imported('plans', bytes, '2026-05-01');
  expect(preview.encoding).toBe('windows-1252');
  expect(await stored(2037)).toMatchObject([
    {
      name: 'Tchad – Réponse humanitaire',
      startsOn: '2037-01-01',
      endsOn: '2037-12-31',
      revisedRequirements: '1234567.5',
      originalRequirements: null,
      countries: ['TCD'],
    },
  ]);
});

test('another kind of file, a missing column and an empty table are refused whole', async () => {
  const refused = async (content: string) => previewed('plans', content, '2026-05-01');
  const { figuresCsv } = await import('#lib/testing/files.ts');
  await expect(refused(figuresCsv({}))).rejects.toMatchObject({
    code: 'file_wrong_kind',
    detail: { values: { found: 'fts-global-clusters' } },
  });
  const cut = plansCsv({}).replace('locations', 'places').replace('#country+code+list', '#x');
  await expect(refused(cut)).rejects.toMatchObject({
    code: 'file_missing_column',
    detail: { values: { column: 'locations' } },
  });
  await expect(refused(plansCsv())).rejects.toThrow('file_empty');
  expect(fileOf('').size).toBe(0);
  await expect(refused('')).rejects.toThrow('file_empty');
});
