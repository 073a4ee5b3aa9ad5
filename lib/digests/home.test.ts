import { expect, test } from 'vitest';
import { acknowledgedUpdates, publishedDigest } from '#lib/testing/digesting.ts';
import { given } from '#lib/testing/given.ts';
import { editItem, pickForDigest, startDigest } from './commands.ts';
import { getLatestDigest, getNextDigest } from './home.ts';
import { getDigest } from './queries.ts';

test('A20 home says what the next digest waits for to whoever makes it, and what was published last to readers', async () => {
  const reader = await given.actor(['reader']);
  expect(await getLatestDigest(reader, {})).toBeNull();
  const published = await publishedDigest();
  // What was acknowledged before the publication and of the same days waits no more; what comes after does.
  const { geneva, reports } = await acknowledgedUpdates(2);
  expect(await getNextDigest(geneva, {})).toEqual({ waiting: 2, draft: null });
  expect(await getLatestDigest(reader, {})).toMatchObject({ id: published.id });

  const { id } = await startDigest(geneva, { since: '2026-10-01', until: '2026-10-31' });
  await pickForDigest(geneva, { id, picks: [`${reports[0]?.id}:access`, `${reports[0]?.id}:figures`] });
  expect(await getNextDigest(geneva, {})).toMatchObject({ waiting: 1, draft: { id, behind: ['fr'] } });
  const [item] = (await getDigest(geneva, { id })).items;
  if (!item) throw new Error('one was picked');
  await editItem(geneva, { ...item, textFr: 'Rouvert.' });
  expect((await getNextDigest(geneva, {})).draft?.behind).toEqual([]);

  await expect(getNextDigest(reader, {})).rejects.toThrow('forbidden');
  expect(await getLatestDigest(reader, {})).toMatchObject({ id: published.id });
});
