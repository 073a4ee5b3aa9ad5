import { expect, test } from 'vitest';
import { actionsOn, given } from '#lib/testing/given.ts';
import { reporting } from '#lib/testing/reporting.ts';
import { correctUpdate, submitUpdate } from '#lib/updates/commands.ts';
import { getUpdate } from '#lib/updates/queries.ts';
import { attachToUpdate, detachFromUpdate } from './commands.ts';
import { readUpdateAttachment } from './queries.ts';

const paper = (text: string) => new File([text], 'Road.txt', { type: 'text/plain' });

test('A13 an update is sent with its files, Geneva reads them, nobody elsewhere does; another file is a correction', async () => {
  const { update, field } = await reporting();
  const { id } = update;
  const geneva = await given.actor(['geneva_coordinator']);
  const road = await attachToUpdate(field, { id, file: paper('The road is open'), kind: 'photo' });
  const key = { id, attachmentId: road.id };
  // What is being written is for those who write.
  expect((await getUpdate(geneva, { id })).attached).toEqual([]);
  expect((await getUpdate(field, { id })).attached).toMatchObject([{ id: road.id }]);
  await submitUpdate(field, { id });
  expect((await getUpdate(geneva, { id })).attachments).toMatchObject([{ name: 'Road.txt', kind: 'photo' }]);
  expect((await readUpdateAttachment(geneva, key)).content.toString()).toBe('The road is open');

  const elsewhere = await given.operation();
  const foreign = await given.actor(['field_coordinator', [elsewhere.id]]);
  await expect(readUpdateAttachment(foreign, key)).rejects.toMatchObject({ code: 'not_found' });
  await expect(attachToUpdate(foreign, { id, file: paper('x') })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(attachToUpdate(geneva, { id, file: paper('x') })).rejects.toMatchObject({ code: 'forbidden' });

  await expect(correctUpdate(field, { id, reason: 'The same.' })).rejects.toMatchObject({
    code: 'text_unchanged',
  });
  await detachFromUpdate(field, key);
  await correctUpdate(field, { id, reason: 'The wrong road.' });
  expect((await getUpdate(geneva, { id })).attachments).toEqual([]);
  // The version before still names it.
  expect((await readUpdateAttachment(geneva, key)).content.toString()).toBe('The road is open');
  expect(await actionsOn(id)).toEqual([
    'update.attach',
    'update.submit',
    'update.read_attachment',
    'update.read_attachment denied',
    'update.attach denied',
    'update.attach denied',
    'update.detach',
    'update.correct',
    'update.read_attachment',
  ]);
});
