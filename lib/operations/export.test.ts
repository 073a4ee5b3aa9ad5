import { eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { appealFigures, appeals, auditEvents } from '#db/schema/index.ts';
import { exported, exportedRows } from '#lib/testing/exported.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { operationsApi } from './api.ts';

const list = operationsApi['GET /operations'];

test('A14 A17 A37 operations as a file are those of the list, and each export is on record', async () => {
  const [mine, closed] = [
    await given.operation({ nameFr: 'Épreuve; "x"' }),
    await given.operation({ until: '2021-12-31' }),
  ];
  const structure = await given.structure(mine.id);
  await given.post(mine.id, structure.id);
  const field = await given.actor(['field_coordinator', [mine.id, closed.id]]);
  const rows = async (words: Record<string, string>) => exportedRows(list, field, words);
  const before = await rows({});
  expect(before.map(({ code }) => code)).toEqual([mine.code, closed.code].sort());
  expect(before.find(({ id }) => id === mine.id)).toMatchObject({
    nameFr: 'Épreuve; "x"',
    countries: ['SDN'],
    since: '2020-01-01',
    until: null,
    structures: 1,
    posts: 1,
    vacantPosts: 1,
    namesHidden: 'no',
  });
  const foreign = await given.operation();
  await given.post(foreign.id, (await given.structure(foreign.id)).id);
  expect(await rows({})).toEqual(before);
  expect(await rows({ asOf: '2026-01-01' })).toMatchObject([{ code: mine.code }]);
  const { total } = (await (await exported(list, field, {})).json()) as { total: number };
  expect(total).toBe(2);
  const events = await asOwner((db) =>
    db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.accountId, field.accountId ?? '')),
  );
  expect(events.map(({ action }) => action)).toEqual(Array(3).fill('operation.export'));
});

test('amounts are told digit by digit, and numbers in a workbook', async () => {
  const operation = await given.operation();
  await asOwner(async (db) => {
    const [appeal] = await db
      .insert(appeals)
      .values({
        name: 'Specimen plan',
        type: 'HNRP',
        years: [2026],
        operationId: operation.id,
        language: 'en',
      })
      .returning();
    const figures = { year: 2026, clusterCode: 'PRO-MIN', requirements: '1234567.89', source: 'specimen' };
    await db
      .insert(appealFigures)
      .values({ ...figures, appealId: appeal?.id ?? '', operationId: operation.id });
  });
  const geneva = await given.actor(['geneva_coordinator']);
  const words = { q: operation.code, asOf: '2026-11-27' };
  expect(await exportedRows(list, geneva, words)).toMatchObject([
    { figuresYear: 2026, requirements: '1234567.89', funding: null, figuresSource: 'specimen' },
  ]);
  const answer = await exported(list, geneva, { ...words, format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await answer.arrayBuffer()) as never);
  const sheet = book.getWorksheet('operations');
  const heads = (sheet?.getRow(1).values ?? []) as string[];
  const column = heads.indexOf('Asked for mine action (USD)');
  expect(sheet?.getRow(2).getCell(column).value).toBe(1234567.89);
});
