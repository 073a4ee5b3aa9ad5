import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exported, exportedRows } from '#lib/testing/exported.ts';
import { given } from '#lib/testing/given.ts';
import { organisationsApi } from './api.ts';

const list = organisationsApi['GET /organisations'];

test('A14 A17 A27 organisations as a file are those of the list, inert, and none from elsewhere', async () => {
  const known = randomUUID().slice(0, 8);
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const local = {
    nameEn: `=1+1 ${known}`,
    nameFr: `Élan; ${known}`,
    pillars: ['clearance', 'eore'] as const,
  };
  const mine = await given.organisation({
    ...local,
    pillars: [...local.pillars],
    typeCode: 'OPD',
    countryId: 'SDN',
    operationId: operation.id,
    sharing: 'network',
  });
  const structure = await given.structure(operation.id);
  await given.agency({ structureId: structure.id, organisationId: mine.id, operationId: operation.id });
  const before = await exportedRows(list, field, { q: known });
  expect(before).toMatchObject([
    {
      id: mine.id,
      operation: operation.code,
      nameEn: local.nameEn,
      type: 'OPD',
      country: 'SDN',
      pillars: ['clearance', 'eore'],
      structuresLed: 1,
      sharing: 'network',
    },
  ]);
  const other = await given.operation();
  for (let n = 0; n < 100; n++)
    await given.organisation({ nameEn: `${known} ${n}`, operationId: other.id, sharing: 'network' });
  expect(await exportedRows(list, field, { q: known })).toEqual(before);
  const { total } = (await (await exported(list, field, { q: known })).json()) as { total: number };
  expect(total).toBe(before.length);
  const csv = await (await exported(list, field, { q: known, format: 'hxl' })).text();
  expect(csv.split('\r\n')[0]).toMatch(/^.?Our id,Operation,Acronym/);
  expect(csv).toContain('#org+name+i_en');
  expect(csv).toContain(`,'=1+1 ${known},`);
  expect(csv).toContain('clearance | eore');
}, 60_000);
