import { expect, test } from 'vitest';
import { activities } from '#db/schema/index.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { reporting } from '#lib/testing/reporting.ts';
import { offeredFigures } from './offered.ts';
import { getUpdate } from './queries.ts';

type Row = Partial<typeof activities.$inferInsert>;

const told = (operationId: string, rows: Row[]) =>
  asOwner((db) =>
    db.insert(activities).values(
      rows.map((row, at) => ({
        key: `row ${at}`,
        basis: 'cluster' as const,
        month: '2026-10-01',
        organisationName: 'Sample NGO',
        operationId,
        sharing: 'network' as const,
        ...row,
      })),
    ),
  );

test('A13 a month’s update is offered what the operation’s own 5W says of it, and nothing that is blank, doubtful or elsewhere', async () => {
  const { operation, field, update } = await reporting('due');
  await told(operation.id, [
    { activity: 'EORE session', women: 10, men: 5 },
    {
      activity: 'Éducation aux risques des engins explosifs',
      women: 7,
      boys: 0,
      organisationName: 'Exemple sans mines',
    },
    { activity: 'Non-technical survey', quantity: '1500.4', unit: 'm²' },
    { activity: 'Survey and clearance', quantity: '999', unit: 'm2' },
    { activity: 'Battle area clearance', quantity: '3', unit: 'ha' },
    { activity: 'EORE', women: 100, month: '2026-09-01' },
  ]);
  await told((await given.operation()).id, [
    { activity: 'EORE', women: 50, organisationName: 'Muster Relief' },
  ]);
  const { offered } = await getUpdate(field, { id: update.id });
  expect(offered.map(({ indicator, group, value }) => [indicator, group, value])).toEqual([
    ['eore_people', 'boys', '0'],
    ['eore_people', 'men', '5'],
    ['eore_people', 'women', '17'],
    ['organisations_active', null, '2'],
    ['survey_area', null, '1500'],
  ]);
  expect((await getUpdate(await given.actor(['geneva_coordinator']), { id: update.id })).offered).toEqual([]);
});

test('no week is offered a month’s figures, and no hub those of its whole operation', async () => {
  const { operation } = await reporting('due');
  await told(operation.id, [{ activity: 'EORE', women: 10 }]);
  const month = { operationId: operation.id, structure: null, since: '2026-10-01', until: '2026-10-31' };
  const offered = (over: Partial<Parameters<typeof offeredFigures>[1]>) =>
    asOwner((db) => offeredFigures(db, { ...month, ...over }));
  expect(await offered({})).toHaveLength(2);
  expect(await offered({ until: '2026-10-07' })).toEqual([]);
  expect(await offered({ structure: { id: 'a hub' } })).toEqual([]);
  expect(await offered({ operationId: null })).toEqual([]);
});
