import { expect, test } from 'vitest';
import { appealCountries, appealFigures, appeals } from '#db/schema/index.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { getOverview } from './queries.ts';

const figure = (year: number, requirements: string | null, funding: string | null, ...countries: string[]) =>
  asOwner(async (db) => {
    const [appeal] = await db
      .insert(appeals)
      .values({ name: 'Sample appeal', type: 'HNRP', years: [year], sharing: 'public' })
      .returning();
    const appealId = appeal?.id ?? '';
    await db
      .insert(appealCountries)
      .values(countries.map((countryId) => ({ appealId, countryId, sharing: 'public' as const })));
    const values = {
      appealId,
      year,
      clusterCode: 'PRO-MIN',
      requirements,
      funding,
      source: 'Invented',
      asOf: '2026-10-31',
    };
    await db.insert(appealFigures).values({ ...values, sharing: 'public' });
  });

test('A17 the overview counts posts and money within reach, a regional plan in no single operation, foreign rows never', async () => {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const [held, vacant] = [
    await given.post(operation.id, structure.id),
    await given.post(operation.id, structure.id),
  ];
  const person = await given.person({ operationId: operation.id });
  const ends = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await given.assignment({
    postId: held.id,
    personId: person.id,
    operationId: operation.id,
    staffingCode: 'DH',
    until: ends,
  });
  await figure(2026, '1000', '250', 'SDN');
  await figure(2026, '500', null, 'SDN');
  await figure(2026, '9000', '9000', 'SDN', 'SSD');
  await figure(2025, '7', '7', 'SDN');

  const field = await given.actor(['field_coordinator', [operation.id]]);
  const before = await getOverview(field, {});
  expect(before).toMatchObject({
    asked: '1500',
    received: '250',
    year: 2026,
    asOf: '2026-10-31',
    coverage: { double: 1, vacant: 1 },
  });
  expect(before.operations).toMatchObject([
    { id: operation.id, posts: 2, covered: 1, asked: '1500', received: '250' },
  ]);
  expect(before.coming.map(({ kind, id }) => [kind, id])).toEqual([['assignment_ends', held.id]]);
  expect(vacant.operationId).toBe(operation.id);

  const other = await given.operation();
  const elsewhere = await given.structure(other.id);
  for (let i = 0; i < 20; i++) await given.post(other.id, elsewhere.id);
  expect(await getOverview(field, {})).toEqual(before);
});
