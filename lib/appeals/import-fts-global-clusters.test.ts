import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { appealCountries, appealFigures, appeals } from '#db/schema/index.ts';
import { figuresCsv, imported, plansCsv, previewed } from '#lib/testing/files.ts';
import { asOwner } from '#lib/testing/given.ts';

const asOf = '2026-02-01';

const stored = (code: string) =>
  asOwner((db) =>
    db
      .select({
        year: appealFigures.year,
        asked: appealFigures.requirements,
        received: appealFigures.funding,
        goneSince: appealFigures.goneSince,
        asOf: appealFigures.asOf,
        source: appealFigures.source,
        ftsId: appeals.ftsId,
      })
      .from(appealFigures)
      .innerJoin(appeals, eq(appeals.id, appealFigures.appealId))
      .where(and(eq(appeals.code, code), eq(appealFigures.clusterCode, 'PRO-MIN')))
      .orderBy(appealFigures.year),
  );
const counts = (told: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(told).filter(([, many]) => many));

test('only rows of mine action count, by number and not by name; a blank is not zero, a correction may be negative', async () => {
  await imported(
    'plans',
    plansCsv(
      { internalId: 1, code: 'HSDN30', years: '2030' },
      { internalId: 2, code: 'HYEM30', years: '2030' },
      { internalId: 3, code: 'HCOL30', years: '2030' },
    ),
    asOf,
  );
  const file = figuresCsv(
    { id: 31, code: 'HSDN30', year: 2030, clusterCode: 10, cluster: 'Protection', requirements: 999 },
    { id: 31, code: 'HSDN30', year: 2030, clusterCode: '', cluster: 'Mine Action' },
    { id: 31, code: 'HSDN30', year: 2030, cluster: 'Lutte antimines', requirements: '', funding: 4272249 },
    { id: 32, code: 'HYEM30', year: 2030, requirements: 25_000_000, funding: '' },
    { id: 33, code: 'HCOL30', year: 2030, requirements: 0, funding: '-500000.75' },
  );
  const { counts: told } = await imported('fts-global-clusters', file, asOf);
  expect(counts(told)).toEqual({ new: 3, ignored: 2 });
  expect(await stored('HSDN30')).toMatchObject([
    { year: 2030, asked: null, received: '4272249', ftsId: 31, asOf },
  ]);
  expect(await stored('HYEM30')).toMatchObject([{ asked: '25000000', received: null }]);
  expect(await stored('HCOL30')).toMatchObject([{ asked: '0', received: '-500000.75' }]);
  expect(counts((await previewed('fts-global-clusters', file, asOf)).counts)).toEqual({
    unchanged: 3,
    ignored: 2,
  });
});

test('a plan keeps its figures when its code changes; what changed is told with before and after', async () => {
  await imported('plans', plansCsv({ internalId: 311, code: 'HMMR31a', years: '2031' }), asOf);
  await imported('fts-global-clusters', figuresCsv({ id: 311, code: 'HMMR31a', year: 2031 }), asOf);
  const file = figuresCsv({ id: 311, code: 'HMMR31b', year: 2031, funding: 300, requirements: '' });
  const { rows } = await imported('fts-global-clusters', file, '2026-03-01');
  expect(rows).toMatchObject([
    {
      outcome: 'changed',
      line: 3,
      before: { requirements: '1000', funding: '250' },
      data: { requirements: null, funding: '300', code: 'HMMR31b' },
    },
  ]);
  expect(await stored('HMMR31a')).toMatchObject([{ asked: null, received: '300', asOf: '2026-03-01' }]);
});

test('figures of a plan that no list has brought make the appeal; the list that comes later completes it', async () => {
  const file = figuresCsv(
    {
      id: 321,
      code: 'FETH32',
      year: 2032,
      countryCode: 'ETH',
      name: 'Invented flash appeal',
      endDate: '2032-06-30',
    },
    { id: 321, code: 'FETH32', year: 2033, countryCode: 'ETH', name: 'Invented flash appeal' },
  );
  expect(counts((await imported('fts-global-clusters', file, '2026-03-01')).counts)).toEqual({ new: 2 });
  const made = await asOwner((db) => db.select().from(appeals).where(eq(appeals.code, 'FETH32')));
  expect(made).toMatchObject([
    {
      type: 'FA',
      ftsId: 321,
      years: [2032, 2033],
      name: 'Invented flash appeal',
      source: 'OCHA FTS',
    },
  ]);
  const list = plansCsv({
    internalId: 3210,
    code: 'FETH32',
    years: '2032',
    categories: 'Flash appeal',
    locations: 'ETH | DJI',
  });
  expect(counts((await imported('plans', list, '2026-03-01')).counts)).toEqual({ changed: 1 });
  const found = await asOwner((db) => db.select().from(appeals).where(eq(appeals.code, 'FETH32')));
  expect(found).toMatchObject([{ id: made[0]?.id, ftsId: 321, planVersionId: 3210, source: 'OCHA HPC' }]);
  const places = await asOwner((db) =>
    db
      .select()
      .from(appealCountries)
      .where(eq(appealCountries.appealId, found[0]?.id ?? '')),
  );
  expect(places.map((place) => place.countryId).sort()).toEqual(['DJI', 'ETH']);
});

test('two previews side by side make one appeal, not two', async () => {
  const figures = await previewed(
    'fts-global-clusters',
    figuresCsv({ id: 341, code: 'HLBY34', year: 2034, countryCode: 'LBY' }),
    '2026-03-01',
  );
  const plans = await previewed(
    'plans',
    plansCsv({ internalId: 341, code: 'HLBY34', years: '2034', locations: 'LBY' }),
    '2026-03-01',
  );
  const { applyImport } = await import('#lib/imports/commands.ts');
  const { system } = await import('#lib/access/actor.ts');
  await applyImport(system, { id: plans.id });
  await applyImport(system, { id: figures.id });
  const found = await asOwner((db) => db.select().from(appeals).where(eq(appeals.code, 'HLBY34')));
  expect(found).toMatchObject([{ ftsId: 341, planVersionId: 341 }]);
});

test('a figure that is listed no more is history; a file of one country or another year takes nothing away', async () => {
  const rows = [
    { id: 351, code: 'HSDN35', year: 2035, countryCode: 'SDN' },
    { id: 352, code: 'HUKR35', year: 2035, countryCode: 'UKR' },
    { id: 353, code: 'HUKR36', year: 2036, countryCode: 'UKR' },
  ];
  await imported('fts-global-clusters', figuresCsv(...rows), '2026-03-01');
  const ukraine = figuresCsv({ id: 352, code: 'HUKR35', year: 2035, countryCode: 'UKR', clusterCode: 7 });
  expect(counts((await previewed('fts-global-clusters', ukraine, '2026-03-01')).counts)).toEqual({
    ignored: 1,
    gone: 1,
  });
  const both = figuresCsv(
    { id: 352, code: 'HUKR35', year: 2035, countryCode: 'UKR' },
    { id: 9, year: 2035, clusterCode: 7 },
  );
  const { rows: told } = await imported('fts-global-clusters', both, '2026-04-01');
  expect(told.map((row) => [row.outcome, row.key])).toEqual([
    ['unchanged', '#352 2035'],
    ['gone', 'HSDN35 2035'],
  ]);
  expect(await stored('HSDN35')).toMatchObject([
    { asked: '1000', received: '250', goneSince: '2026-04-01', asOf: '2026-03-01' },
  ]);
  expect(await stored('HUKR36')).toMatchObject([{ goneSince: null }]);
});

test('an unknown country, a code of two plans and one record twice are refused by line', async () => {
  await imported(
    'plans',
    plansCsv(
      { internalId: 371, code: 'R37', years: '2037', planVersion: 'One' },
      { internalId: 372, code: 'R37', years: '2037', planVersion: 'Two' },
    ),
    '2026-04-01',
  );
  const file = figuresCsv(
    { id: 371, code: 'R37', year: 2037 },
    { id: 372, code: 'HQQQ37', year: 2037, countryCode: 'QQQ' },
    { id: 373, code: 'H37', year: 2037 },
    { id: 373, code: 'H37', year: 2037, funding: 1 },
    { id: 374, code: 'J37', year: 2037, requirements: -1 },
  );
  const { rows } = await previewed('fts-global-clusters', file, '2026-04-01');
  expect(rows.map((row) => [row.line, row.outcome, row.reason, row.reasonValue])).toEqual([
    [3, 'rejected', 'appeal_ambiguous', 'R37'],
    [4, 'rejected', 'country_unknown', 'QQQ'],
    [5, 'new', null, null],
    [6, 'rejected', 'duplicate', '5'],
    [7, 'rejected', 'negative', '-1'],
  ]);
});
