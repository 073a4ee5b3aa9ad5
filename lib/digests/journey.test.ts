import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { anonymous } from '#lib/access/actor.ts';
import type { Refusal } from '#lib/refusal.ts';
import { acknowledgedUpdates, corrected, publishedDigest } from '#lib/testing/digesting.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import {
  chooseFigures,
  discardDigest,
  dropItem,
  editDigest,
  editItem,
  moveItem,
  pickForDigest,
  renewItem,
  startDigest,
} from './commands.ts';
import { publishDigest } from './publish.ts';
import { getDigest, getEdition, listBulletins, listDigests } from './queries.ts';
import { getWording } from './wording.ts';

const october = { since: '2026-10-01', until: '2026-10-31' };
const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: Refusal) => ({ code: error.code, ...error.detail }),
  );
const words = { titleEn: null, titleFr: null, textEn: null, textFr: null };

test('a digest of twelve updates is made in both languages, published, and stays what it was when a source is corrected', async () => {
  const { geneva, reports } = await acknowledgedUpdates(12);
  const { id, code } = await startDigest(geneva, october);
  expect(code).toMatch(/^DIGEST-2026-10/);
  const picks = reports.flatMap(({ id: update }) =>
    ['figures', 'access', 'coordination'].map((step) => `${update}:${step}`),
  );
  await pickForDigest(geneva, { id, picks });
  await pickForDigest(geneva, { id, picks: [...picks, `${reports[0]?.id}:story`] });

  const draft = await getDigest(geneva, { id });
  // Figures and access of each, the story of one; "nothing has changed" is nothing to pick.
  expect(draft.items).toHaveLength(25);
  expect(draft.items[0]).toMatchObject({
    behind: 'fr',
    textFr: null,
    source: { needs: 'Paint for the roads.' },
  });
  expect(draft.reporting).toEqual({ updates: 12, operations: 12 });
  expect(draft.figures.map(({ code: of, total, operations }) => [of, total, operations])).toEqual([
    ['eore_sessions', '78', 12],
    ['eore_people', '120', 12],
    ['survey_area', '8000', 8],
  ]);
  expect(await refused(publishDigest(geneva, { id }))).toMatchObject({
    code: 'digest_incomplete',
    values: { count: 13 },
  });

  for (const item of draft.items.filter(({ step }) => step !== 'figures'))
    await editItem(geneva, { ...item, textFr: `FR ${item.update.code}`, titleFr: item.titleEn && 'Récit' });
  await editDigest(geneva, {
    id,
    version: draft.version,
    titleEn: 'October in the field',
    titleFr: 'Octobre sur le terrain',
    textEn: 'Roads open.',
    textFr: 'Les routes s’ouvrent.',
  });
  await chooseFigures(geneva, { id, shown: ['eore_sessions', 'survey_area'] });
  const seen = await getDigest(geneva, { id });
  expect([seen.gaps, seen.behindCount, seen.may.edit]).toEqual([[], 0, true]);

  // Somebody changed a word after it was looked at.
  const [first, second] = seen.items;
  await editItem(geneva, { ...words, id: second?.id ?? '', textEn: 'Changed.', textFr: second?.textFr });
  expect(await refused(publishDigest(geneva, { id, edits: seen.edits }))).toMatchObject({ code: 'stale' });
  expect(await refused(publishDigest(geneva, { id }))).toMatchObject({ fields: { despite: ['required'] } });
  const published = await publishDigest(geneva, { id, edits: seen.edits + 1, despite: true });
  expect(published.status).toBe('published');

  const sealed = await getEdition(anonymous, { id });
  expect(sealed.edition).toMatchObject({
    code,
    ...october,
    title: { en: 'October in the field', fr: 'Octobre sur le terrain' },
    figures: [
      { code: 'eore_sessions', total: '78', operations: 12, ...october },
      { code: 'survey_area', total: '8000', operations: 8 },
    ],
  });
  expect(sealed.edition.sources).toHaveLength(12);
  expect(sealed.edition.sections.map(({ step, items }) => [step, items.length])).toEqual([
    ['access', 12],
    ['story', 1],
  ]);
  expect(sealed.edition.sections[0]?.items[0]?.text.fr).toBe(`FR ${first?.update.code}`);

  for (const report of reports.slice(0, 2)) await corrected(report);
  expect(await getEdition(anonymous, { id })).toEqual(sealed);
  const shown = await getDigest(await given.actor(['reader']), { id });
  expect([shown.edition, shown.sha256, shown.items]).toEqual([sealed.edition, sealed.sha256, []]);
  const bytes = await asOwner((db) =>
    db.execute<{ sealed: string }>(sql`select sealed from digest_editions where digest_id = ${id}::uuid`),
  );
  expect(
    createHash('sha256')
      .update(bytes.rows[0]?.sealed ?? '')
      .digest('hex'),
  ).toBe(sealed.sha256);

  // Sealed: nothing of it is changed, by no command and by no statement.
  for (const attempt of [
    () => editDigest(geneva, { ...words, id, titleEn: 'Other' }),
    () => editItem(geneva, { ...words, id: first?.id ?? '', textEn: 'Other' }),
    () => moveItem(geneva, { id: first?.id ?? '', direction: 'down' }),
    () => dropItem(geneva, { id: first?.id ?? '' }),
    () => pickForDigest(geneva, { id, picks }),
    () => discardDigest(geneva, { id }),
    () => publishDigest(geneva, { id }),
  ])
    expect(await refused(attempt())).toMatchObject({ code: 'wrong_status' });
  await expect(
    asOwner((db) =>
      db.execute(sql`update digest_editions set sealed = sealed where digest_id = ${id}::uuid`),
    ),
  ).rejects.toThrow();

  const { rows: jobs } = await asOwner((db) =>
    db.execute(sql`select 1 from pgboss.job where name = 'digest.mail' and data ->> 'digestId' = ${id}`),
  );
  expect(jobs).toHaveLength(1);
  const acts = await actionsOn(id);
  expect(acts[0]).toBe('digest.start');
  expect(acts).toContain('digest.publish');
  expect(acts).toContain('digest.edit');
});

test('two who edit the same item: the second is told, and the other item is not in the way', async () => {
  const { geneva, reports } = await acknowledgedUpdates(2);
  const { id } = await startDigest(geneva, october);
  await pickForDigest(geneva, { id, picks: reports.map((it) => `${it.id}:access`) });
  const { items, version } = await getDigest(geneva, { id });
  const [one, two] = items.map((item) => ({
    ...words,
    id: item.id,
    version: item.version,
    textEn: item.textEn,
  }));
  if (!one || !two) throw new Error('two were picked');
  await editItem(geneva, { ...one, textFr: 'Une' });
  expect(await refused(editItem(geneva, { ...one, textFr: 'Deux' }))).toMatchObject({
    code: 'stale',
    current: { textFr: 'Une' },
  });
  // Who was faster is told; what they wrote is kept where the second says so, beside the second's own words.
  expect(await getWording(geneva, { id: one.id })).toMatchObject({ by: geneva.name, at: expect.any(String) });
  const again = {
    ...one,
    version: one.version + 1,
    textEn: 'Open.',
    textFr: 'Deux',
    keepTextFr: true,
  };
  await editItem(geneva, again);
  expect((await getDigest(geneva, { id })).items.find((item) => item.id === one.id)).toMatchObject({
    textEn: 'Open.',
    textFr: 'Une',
  });
  await expect(getWording(await given.actor(['reader']), { id: one.id })).rejects.toThrow('forbidden');
  await editItem(geneva, { ...two, textFr: 'Autre' });
  await editDigest(geneva, { ...words, id, version, titleEn: 'A', titleFr: 'B' });
  expect(await refused(editDigest(geneva, { ...words, id, version, titleEn: 'C' }))).toMatchObject({
    code: 'stale',
  });

  await moveItem(geneva, { id: two.id, direction: 'up' });
  await moveItem(geneva, { id: two.id, direction: 'up' });
  expect((await getDigest(geneva, { id })).items.map((item) => item.id)).toEqual([two.id, one.id]);
  await dropItem(geneva, { id: two.id });
  expect((await getDigest(geneva, { id })).items.map((item) => item.id)).toEqual([one.id]);
});

test('a correction of a source waits to be taken over, and changes no word of a draft by itself', async () => {
  const { geneva, reports } = await acknowledgedUpdates(1);
  const [report] = reports;
  if (!report) throw new Error('one was sent');
  const { id } = await startDigest(geneva, october);
  await pickForDigest(geneva, { id, picks: [`${report.id}:access`, `${report.id}:figures`] });
  await corrected(report);
  const { items, figures } = await getDigest(geneva, { id });
  expect(items.map(({ newer, number }) => [number, newer])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(figures.find(({ code }) => code === 'eore_sessions')?.total).toBe('1');
  for (const item of items) await renewItem(geneva, { id: item.id });
  const after = await getDigest(geneva, { id });
  expect(after.items[0]).toMatchObject({
    textEn: items[0]?.textEn,
    source: { access: 'CORRECTED' },
    newer: null,
  });
  expect(after.figures.find(({ code }) => code === 'eore_sessions')?.total).toBe('99999');
  expect(await refused(renewItem(geneva, { id: items[0]?.id ?? '' }))).toMatchObject({
    code: 'wrong_status',
  });
});

test('A13 A20 a draft is headquarters’; who coordinates some operations sees it with the items of those alone', async () => {
  const { geneva, reports } = await acknowledgedUpdates(2);
  const [here, there] = reports;
  if (!here || !there) throw new Error('two were sent');
  const { id } = await startDigest(geneva, october);
  await pickForDigest(geneva, {
    id,
    picks: reports.flatMap((it) => [`${it.id}:access`, `${it.id}:figures`]),
  });
  const some = await given.actor(['geneva_coordinator', [here.operation.id]]);
  const partly = await getDigest(some, { id });
  expect(partly.items.map(({ update }) => update.code)).toEqual([here.code, here.code]);
  expect([partly.reporting.operations, partly.may.edit]).toEqual([1, false]);
  expect(JSON.stringify(partly)).not.toContain(there.operation.code);
  await expect(pickForDigest(some, { id, picks: [`${here.id}:story`] })).rejects.toThrow('forbidden');

  for (const role of ['programme_manager', 'reader', 'clearing_focal_point'] as const) {
    const other = await given.actor([role]);
    await expect(getDigest(other, { id })).rejects.toThrow('not_found');
    await expect(publishDigest(other, { id })).rejects.toThrow('forbidden');
    expect((await listDigests(other, { status: 'draft' })).total).toBe(0);
  }
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  await expect(getDigest(field, { id })).rejects.toThrow('not_found');
  await expect(getEdition(geneva, { id })).rejects.toThrow('not_found');

  const foreign = '00000000-0000-4000-8000-000000000000';
  expect(await refused(pickForDigest(geneva, { id, picks: [`${foreign}:access`] }))).toMatchObject({
    fields: { picks: ['unknown_record'] },
  });
  await discardDigest(geneva, { id });
  await expect(getDigest(geneva, { id })).rejects.toThrow('not_found');
});

test('A20 what was published is listed for everybody, the newest first, each with its neighbours; drafts are on no list', async () => {
  const [first, second] = [await publishedDigest(), await publishedDigest()];
  const draft = await startDigest(first.geneva, october);
  const { items, total } = await listBulletins(anonymous, {});
  expect(items.slice(0, 2).map(({ id, titleFr }) => [id, titleFr])).toEqual([
    [second.id, expect.stringContaining('octobre 2026')],
    [first.id, expect.stringContaining('octobre 2026')],
  ]);
  expect(items.map(({ id }) => id)).not.toContain(draft.id);
  expect(items).toHaveLength(total);
  const [newest, one] = [await listBulletins(anonymous, { limit: 1 }), items[1]];
  expect((await listBulletins(anonymous, { limit: 1, cursor: newest.next ?? '' })).items).toMatchObject([
    { id: one?.id },
  ]);
  expect(await getEdition(anonymous, { id: first.id })).toMatchObject({ later: { id: second.id } });
  expect(await getEdition(anonymous, { id: second.id })).toMatchObject({
    earlier: { id: first.id },
    later: null,
  });
});
