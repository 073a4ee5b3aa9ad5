import { expect, test } from 'vitest';
import { adminUnits } from '#db/schema/index.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { proposalOf } from '#lib/testing/round.ts';
import { writeSection } from './commands.ts';

test('a place goes by its code, however somebody named it; what two places are called stays as it was typed', async () => {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const { id } = await proposalOf(operation.id, field);
  const unit = (pcode: string, level: number, name: string) => ({
    pcode,
    level,
    name,
    countryId: 'SDN',
  });
  await asOwner((db) =>
    db
      .insert(adminUnits)
      .values([
        unit('ZZ1', 1, 'Éxemple Name'),
        unit('ZZ101', 2, 'Éxemple Name'),
        unit('ZZ102', 2, 'Twin name'),
        unit('ZZ103', 2, 'Twin name'),
      ])
      .onConflictDoNothing(),
  );
  const named = ['exemple name', 'zz101', 'Twin name', 'Elsewhere'].map((pcode) => ({ pcode }));
  const { content } = await writeSection(field, {
    id,
    section: 'places',
    version: 1,
    content: { rows: named },
  });
  expect((content.rows as { pcode: string }[]).map(({ pcode }) => pcode)).toEqual([
    'ZZ1',
    'ZZ101',
    'Twin name',
    'Elsewhere',
  ]);
});
