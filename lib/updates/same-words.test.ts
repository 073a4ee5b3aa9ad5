import { expect, test } from 'vitest';
import { actionsOn } from '#lib/testing/given.ts';
import { reporting } from '#lib/testing/reporting.ts';
import { writeStep } from './commands.ts';

test('a phone that sends again what arrived already is told so; other words from an old version are refused', async () => {
  const { field, update } = await reporting();
  const step = { id: update.id, step: 'figures', version: 1 } as const;
  const rows = [{ indicator: 'eore_sessions', group: null, value: '164' }];
  const first = await writeStep(field, { ...step, content: { rows } });
  const written = (await actionsOn(update.id)).length;
  expect(await writeStep(field, { ...step, content: { rows } })).toEqual(first);
  expect(await actionsOn(update.id)).toHaveLength(written);
  const other = [{ indicator: 'eore_sessions', group: null, value: '165' }];
  await expect(writeStep(field, { ...step, content: { rows: other } })).rejects.toMatchObject({
    code: 'stale',
  });
});
