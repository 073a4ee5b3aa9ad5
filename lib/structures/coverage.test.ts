import { expect, test } from 'vitest';
import { adminUnits } from '#db/schema/index.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { endStructure } from './commands.ts';
import { addCoverage, editCoverage, removeCoverage } from './coverage-commands.ts';
import { getPlaces, listAdminUnits } from './coverage-queries.ts';
import { getStructure } from './queries.ts';

/** Two units of level 1 in Sudan and one of Chad, the first with two units of level 2; names are this test's own. */
async function places() {
  const operation = await given.operation();
  const tag = operation.code.slice(2);
  const unit = (pcode: string, name: string, level: number, parentPcode: string, countryId = 'SDN') => ({
    pcode: `${pcode}-${tag}`,
    name: `${name} ${tag}`,
    level,
    countryId,
    parentPcode: level === 1 ? countryId : `${parentPcode}-${tag}`,
  });
  const rows = [
    unit('SD01', 'Kessala', 1, 'SDN'),
    unit('SD02', 'Région Nord', 1, 'SDN'),
    unit('SD01001', 'Al Fashir', 2, 'SD01'),
    unit('SD01002', 'Kutum', 2, 'SD01'),
    unit('TD01', 'Wadi Fira', 1, 'TCD', 'TCD'),
  ];
  await asOwner((db) => db.insert(adminUnits).values(rows));
  return { operation, tag, code: (short: string) => `${short}-${tag}` };
}

test('places are found by words of their name or code, in any order, accents or not, the level above beside them', async () => {
  const { operation, tag, code } = await places();
  const reader = await given.actor(['reader', [operation.id]]);
  const names = async (q: string, more = {}) =>
    (await listAdminUnits(reader, { q, ...more })).items.map((it) => it.pcode);
  expect(await names(`nord REGION ${tag}`)).toEqual([code('SD02')]);
  expect(await names(`fash ${tag}`)).toEqual([code('SD01001')]);
  expect(await names(`sd01002-${tag}`)).toEqual([code('SD01002')]);
  expect(await names(tag, { level: 1, operation: operation.id })).toEqual([code('SD01'), code('SD02')]);
  const { items } = await listAdminUnits(reader, { q: `kutum ${tag}` });
  expect(items[0]?.parent?.pcode).toBe(code('SD01'));
  const page = await listAdminUnits(reader, { q: tag, limit: 2 });
  const next = await listAdminUnits(reader, { q: tag, limit: 2, cursor: page.next ?? '' });
  expect([page.total, page.items.length, next.from]).toEqual([5, 2, 3]);
});

test('A13 elsewhere, coverage does not exist, and no place of another country is taken', async () => {
  const here = await places();
  const there = await places();
  const [own, foreign] = [
    await given.structure(here.operation.id),
    await given.structure(there.operation.id),
  ];
  const since = '2026-01-01';
  const admin = await given.actor(['geneva_coordinator']);
  await addCoverage(admin, { id: foreign.id, pcodes: [there.code('SD01')], since });
  const geneva = await given.actor(['geneva_coordinator', [here.operation.id]]);
  const blind = addCoverage(geneva, { id: foreign.id, pcodes: [here.code('SD01')], since });
  await expect(blind).rejects.toThrow('not_found');
  await expect(getPlaces(geneva, { id: there.operation.id })).rejects.toThrow('not_found');
  const { coverage } = await getStructure(admin, { id: foreign.id });
  const lines = { id: coverage[0]?.id ?? '', since };
  await expect(editCoverage(geneva, lines)).rejects.toThrow('not_found');
  await expect(removeCoverage(geneva, lines)).rejects.toThrow('not_found');
  const abroad = addCoverage(geneva, { id: own.id, pcodes: [here.code('TD01')], since });
  await expect(abroad).rejects.toMatchObject({ detail: { fields: { pcodes: ['elsewhere'] } } });
  const unknown = addCoverage(geneva, { id: own.id, pcodes: ['XX99'], since });
  await expect(unknown).rejects.toMatchObject({ detail: { fields: { pcodes: ['unknown_record'] } } });
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const own1 = addCoverage(field, { id: own.id, pcodes: [here.code('SD01')], since });
  await expect(own1).rejects.toThrow('forbidden');
});

test('coverage has its days, is grouped by the level above, and stands once per place and day', async () => {
  const { operation, code } = await places();
  const { id } = await given.structure(operation.id);
  const geneva = await given.actor(['geneva_coordinator']);
  const pcodes = [code('SD01002'), code('SD02'), code('SD01001')];
  const { added } = await addCoverage(geneva, { id, pcodes, since: '2025-01-01' });
  const again = addCoverage(geneva, { id, pcodes: [code('SD02')], since: '2026-01-01' });
  await expect(again).rejects.toMatchObject({ detail: { fields: { pcodes: ['already_there'] } } });
  const north = added.find((it) => it.pcode === code('SD02'))?.id ?? '';
  await editCoverage(geneva, { id: north, version: 1, since: '2025-01-01', until: '2025-06-30' });
  const late = editCoverage(geneva, { id: north, version: 1, since: '2025-01-01' });
  await expect(late).rejects.toThrow('stale');
  const before = editCoverage(geneva, { id: north, since: '2025-01-01', until: '2024-01-01' });
  await expect(before).rejects.toThrow('ends_before_start');
  await addCoverage(geneva, { id, pcodes: [code('SD02')], since: '2026-01-01' });
  const on = async (asOf: string) =>
    (await getStructure(geneva, { id, asOf })).coverage.filter((it) => it.current).map((it) => it.pcode);
  expect(await on('2024-12-31')).toEqual([]);
  expect(await on('2025-06-30')).toEqual([code('SD01001'), code('SD01002'), code('SD02')]);
  expect(await on('2025-07-01')).toEqual([code('SD01001'), code('SD01002')]);
  await removeCoverage(geneva, { id: added[0]?.id ?? '', version: 1 });
  expect(await on('2025-07-01')).toEqual([code('SD01001')]);
  expect(await actionsOn(id)).toEqual(Array(4).fill('structure.set_coverage'));
});

test('an operation sees who covers each place on a day, and where there is nobody', async () => {
  const { operation, code } = await places();
  const hub = await given.structure(operation.id, { nameEn: 'Hub', type: 'subnational_cluster' });
  const other = await given.structure(operation.id, { nameEn: 'Other hub', type: 'subnational_cluster' });
  const geneva = await given.actor(['geneva_coordinator']);
  await addCoverage(geneva, { id: hub.id, pcodes: [code('SD01001'), code('SD01002')], since: '2025-01-01' });
  await addCoverage(geneva, { id: other.id, pcodes: [code('SD01')], since: '2025-01-01' });
  await endStructure(geneva, { id: other.id, on: '2026-01-01' });
  const reader = await given.actor(['reader', [operation.id]]);
  const on = async (asOf: string) => {
    const { places: all } = await getPlaces(reader, { id: operation.id, asOf });
    return all
      .filter((it) => it.pcode.endsWith(code('').slice(1)))
      .map((it) => it.structures.map((s) => `${s.nameEn} ${s.whole ? 'whole' : s.units.length}`));
  };
  expect(await on('2024-01-01')).toEqual([[], []]);
  expect(await on('2025-01-01')).toEqual([['Hub 2', 'Other hub whole'], []]);
  expect(await on('2026-01-01')).toEqual([['Hub 2'], []]);
});
