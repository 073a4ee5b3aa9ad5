import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Db } from '#db/index.ts';
import { appeals, auditEvents, importRows, imports } from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { figuresCsv, fileOf, imported, plansCsv, previewed } from '#lib/testing/files.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { asOfName } from './as-of.ts';
import { applyImport, discardImport, previewImport } from './commands.ts';
import { getImport, listImportRows, listImports } from './queries.ts';

const asOf = '2026-02-01';
const named = (code: string) => asOwner((db) => db.select().from(appeals).where(eq(appeals.code, code)));

test('a preview changes nothing; applied once, it is done once, and both are on record', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const preview = await previewed(
    'plans',
    plansCsv({ internalId: 1, code: 'A40', years: '2040' }),
    asOf,
    geneva,
  );
  expect(preview).toMatchObject({
    status: 'previewed',
    counts: { new: 1 },
    covers: { since: 2040, until: 2040, country: 'SDN' },
  });
  expect(await named('A40')).toEqual([]);
  const done = await applyImport(geneva, { id: preview.id });
  expect(done).toMatchObject({ status: 'applied', counts: { new: 1 } });
  await expect(applyImport(geneva, { id: preview.id })).rejects.toThrow('wrong_status');
  await expect(discardImport(geneva, { id: preview.id })).rejects.toThrow('wrong_status');
  expect(await named('A40')).toMatchObject([{ importId: preview.id, version: 1 }]);
  expect(await actionsOn(preview.id)).toEqual(['import.preview', 'import.apply']);
  const [event] = await asOwner((db) =>
    db.select().from(auditEvents).where(eq(auditEvents.action, 'import.apply')),
  );
  expect(event).toMatchObject({
    accountId: geneva.accountId,
    subjectLabel: 'specimen.csv',
    after: { counts: { new: 1 }, status: 'applied' },
  });
});

test('clicked twenty times at once, it is applied once', async () => {
  const preview = await previewed('plans', plansCsv({ internalId: 2, code: 'A41', years: '2041' }), asOf);
  const clicks = Array.from({ length: 20 }, () => applyImport(system, { id: preview.id }));
  const ends = await Promise.allSettled(clicks);
  expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
  expect(await named('A41')).toHaveLength(1);
});

test('what another file of the kind has overtaken is not applied; another kind does not overtake it', async () => {
  const row = { internalId: 3, code: 'A42', years: '2042' };
  const early = await previewed('plans', plansCsv({ ...row, planVersion: 'Early' }), asOf);
  await imported('fts-global-clusters', figuresCsv({ id: 3, code: 'A42', year: 2042 }), asOf);
  const middle = await previewed('plans', plansCsv({ ...row, planVersion: 'Middle' }), asOf);
  await applyImport(system, { id: middle.id });
  await expect(applyImport(system, { id: early.id })).rejects.toThrow('import_overtaken');
  expect(await named('A42')).toMatchObject([{ name: 'Middle' }]);
});

test('a discarded preview forgets its rows and cannot be applied', async () => {
  const preview = await previewed('plans', plansCsv({ internalId: 4, code: 'A43', years: '2043' }), asOf);
  expect(await discardImport(system, { id: preview.id })).toMatchObject({
    status: 'discarded',
    counts: { new: 1 },
  });
  await expect(applyImport(system, { id: preview.id })).rejects.toThrow('wrong_status');
  expect(await asOwner((db) => db.$count(importRows, eq(importRows.importId, preview.id)))).toBe(0);
  expect(await named('A43')).toEqual([]);
});

test('figures do not go back in time, but the same file may come again', async () => {
  const file = plansCsv({ internalId: 5, code: 'A44', years: '2044' });
  await imported('plans', file, '2026-06-01');
  const older = previewed('plans', `${file}\r\n`, '2026-05-31');
  await expect(older).rejects.toMatchObject({
    code: 'file_older',
    detail: { values: { asOf: '2026-05-31', newer: '2026-06-01' } },
  });
  expect(await previewed('plans', file, '2026-05-31')).toMatchObject({
    counts: { unchanged: 1, changed: 0 },
  });
});

test('a refused file leaves nothing behind', async () => {
  const before = await asOwner((db) => db.$count(imports));
  const cut = Buffer.from(plansCsv({ planVersion: 'Réponse', years: '2045' }, { planVersion: 'é' }));
  await expect(
    previewed('plans', cut.subarray(0, cut.lastIndexOf(0xa9)), '2026-06-01'),
  ).rejects.toMatchObject({
    code: 'file_encoding',
    detail: { values: { line: 4 } },
  });
  await expect(
    previewed('plans', plansCsv({ years: '2045' }, { planVersion: 'x\0y' }), '2026-06-01'),
  ).rejects.toMatchObject({
    code: 'file_encoding',
    detail: { values: { line: 4 } },
  });
  await expect(previewed('plans', `${plansCsv({ years: '2045' })}"open`, '2026-06-01')).rejects.toMatchObject(
    {
      code: 'file_broken',
      detail: { values: { line: 4 } },
    },
  );
  expect(await asOwner((db) => db.$count(imports))).toBe(before);
});

/** Runs in a process of its own, with `inputs` as its arguments; the code is a module. */
const child = (code: string, inputs: string[] = [], options: string[] = []) =>
  spawn(process.execPath, [...options, '--input-type=module', '-e', code, ...inputs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

test('A26 a million rows end soon with one clear refusal, in little memory', async () => {
  const [head = '', tags = '', row = ''] = figuresCsv({ year: 2046 }).split('\r\n');
  const run = child(
    `const { previewImport } = await import('#lib/imports/commands.ts');
     const { system } = await import('#lib/access/actor.ts');
     const [head, tags, row] = process.argv.slice(1);
     const block = new Blob([(row + '\\r\\n').repeat(10_000)]);
     const file = new File([head + '\\r\\n' + tags + '\\r\\n', ...Array.from({ length: 100 }, () => block)], 'million.csv');
     const [started, before] = [process.cpuUsage(), process.resourceUsage().maxRSS];
     const refusal = await previewImport(system, { kind: 'fts-global-clusters', file, asOf: '2026-06-01' }).catch((error) => error);
     const grown = (process.resourceUsage().maxRSS - before) / 1024;
     console.log(JSON.stringify({ code: refusal.code, values: refusal.detail?.values, grown, spent: process.cpuUsage(started) }));
     process.exit();`,
    [head, tags, row],
    ['--max-old-space-size=96'],
  );
  const told = JSON.parse(await text(run.stdout));
  expect(told).toMatchObject({ code: 'file_too_long', values: { limit: 200_000 } });
  expect(told.grown).toBeLessThan(150);
  // Time on the processor, so that what else the machine does is not counted.
  expect((told.spent.user + told.spent.system) / 1e6).toBeLessThan(8);
}, 60_000);

test('A13 who may not import sees no import: not in lists, not by id, not its rows', async () => {
  const { id } = await previewed(
    'plans',
    plansCsv({ internalId: 6, code: 'A47', years: '2047' }),
    '2026-06-01',
  );
  const { id: operationId } = await given.operation();
  for (const role of ['reader', 'programme_manager'] as const) {
    const actor = await given.actor([role], [role, [operationId]]);
    await expect(getImport(actor, { id })).rejects.toThrow('forbidden');
    await expect(listImports(actor, {})).rejects.toThrow('forbidden');
    await expect(listImportRows(actor, { id })).rejects.toThrow('forbidden');
    await expect(applyImport(actor, { id })).rejects.toThrow('not_found');
    await expect(discardImport(actor, { id })).rejects.toThrow('not_found');
    const file = fileOf(plansCsv({}));
    await expect(previewImport(actor, { kind: 'plans', file })).rejects.toThrow('not_found');
  }
  const local = await given.actor(['geneva_coordinator', [operationId]]);
  await expect(previewImport(local, { kind: 'plans', file: fileOf(plansCsv({})) })).rejects.toThrow(
    'not_found',
  );
  const geneva = await given.actor(['geneva_coordinator']);
  expect(await getImport(geneva, { id })).toMatchObject({ id, status: 'previewed' });
});

test('rows are paged by line within an outcome', async () => {
  const many = Array.from({ length: 120 }, (_, n) => ({
    internalId: 4800 + n,
    code: `P${n}`,
    years: '2048',
  }));
  const { id } = await previewed('plans', plansCsv(...many, { internalId: 4800 }), '2026-06-01');
  const one = await listImportRows(system, { id, outcome: 'new' });
  const two = await listImportRows(system, { id, outcome: 'new', cursor: one.next ?? '' });
  const three = await listImportRows(system, { id, outcome: 'new', cursor: two.next ?? '' });
  expect([one, two, three].map((page) => page.items.length)).toEqual([50, 50, 20]);
  expect([...one.items, ...two.items, ...three.items].map((row) => row.line)).toEqual(
    many.map((_, n) => n + 3),
  );
  expect([three.next, three.total, three.from]).toEqual([null, 120, 101]);
  const back = await listImportRows(system, { id, outcome: 'new', cursor: three.previous ?? '' });
  expect(back.items.map((row) => row.line)).toEqual(two.items.map((row) => row.line));
  await expect(listImportRows(system, { id, limit: 51 })).rejects.toThrow();
});

test('five thousand plans are read, compared and applied within seconds', async () => {
  const many = Array.from({ length: 5_000 }, (_, n) => ({
    internalId: 50_000 + n,
    code: `Q${n}`,
    years: '2049',
  }));
  const started = performance.now();
  await imported('plans', plansCsv(...many), '2026-06-01');
  const again = await imported('plans', plansCsv(...many.slice(1)), '2026-06-02');
  expect(again.counts).toMatchObject({ unchanged: 4_999, gone: 1, confirmed: 4_999 });
  expect(performance.now() - started).toBeLessThan(10_000);
  const { rows } = await asOwner((db) =>
    db.execute(sql`select count(*)::int as n from appeals where years = '{2049}'`),
  );
  expect(rows).toEqual([{ n: 5_000 }]);
}, 30_000);

test.each([
  ['humanitarian-response-plans_2026-02.csv', '2026-02-01'],
  ['fts 2025-11-30 final.csv', '2025-11-30'],
  ['plans_20260215.csv', '2026-02-15'],
  ['plans.csv', new Date().toISOString().slice(0, 10)],
  ['plans_2026-02-31.csv', new Date().toISOString().slice(0, 10)],
  ['plans_2099-01.csv', new Date().toISOString().slice(0, 10)],
])('the name %s tells the day %s', (name, day) => {
  expect(asOfName(name)).toBe(day);
});

test('A41 killed in the middle of a preview, nothing is left of it; the file can be read again', async () => {
  const before = await asOwner((db) => db.$count(imports));
  const rows = Array.from({ length: 12_000 }, (_, n) => ({
    internalId: 200_000 + n,
    code: `K${n}`,
    years: '2050',
  }));
  const run = child(
    `import { subscribe } from 'node:diagnostics_channel';
     const { previewImport } = await import('#lib/imports/commands.ts');
     const { system } = await import('#lib/access/actor.ts');
     subscribe('import.progress', () => { process.stdout.write('halfway'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); });
     const { plansCsv } = await import('#lib/testing/files.ts');
     const rows = Array.from({ length: 12_000 }, (_, n) => ({ internalId: 200_000 + n, code: 'K' + n, years: '2050' }));
     await previewImport(system, { kind: 'plans', file: new File([plansCsv(...rows)], 'k.csv'), asOf: '2026-06-02' });`,
  );
  await once(run.stdout, 'data');
  run.kill('SIGKILL');
  await once(run, 'exit');
  expect(await asOwner((db) => db.$count(imports))).toBe(before);
  const whole = await previewed('plans', plansCsv(...rows), '2026-06-02');
  expect(whole.counts).toMatchObject({ new: 12_000 });
}, 60_000);

test('A41 killed in the middle of applying, all of it is undone; applied again, all of it is done', async () => {
  const y = { years: '2051' };
  await imported(
    'plans',
    plansCsv({ ...y, internalId: 511, code: 'K511' }, { ...y, internalId: 512, code: 'K512' }),
    '2026-06-02',
  );
  const file = plansCsv(
    { ...y, internalId: 510, code: 'K510' },
    { ...y, internalId: 511, code: 'K511', planVersion: 'Changed' },
    { ...y, internalId: 512, code: 'K512', planVersion: 'Changed' },
  );
  const preview = await previewed('plans', file, '2026-06-02');
  const names = () =>
    asOwner(async (db) =>
      (await db.select().from(appeals).where(sql`years = '{2051}'`).orderBy(appeals.code)).map(
        (row) => row.name,
      ),
    );
  await asOwner(async (db) => {
    // The child stops at this row, with others already written.
    await db.select().from(appeals).where(eq(appeals.code, 'K512')).for('update');
    const run = child(
      `const { applyImport } = await import('#lib/imports/commands.ts');
       const { system } = await import('#lib/access/actor.ts');
       await applyImport(system, { id: process.argv[1] });`,
      [preview.id],
    );
    await untilSomebodyWaits(db);
    run.kill('SIGKILL');
    await once(run, 'exit');
  });
  expect(await names()).toEqual(['Specimen plan', 'Specimen plan']);
  expect(await getImport(system, { id: preview.id })).toMatchObject({ status: 'previewed', appliedAt: null });
  await applyImport(system, { id: preview.id });
  expect(await names()).toEqual(['Specimen plan', 'Changed', 'Changed']);
}, 60_000);

/** Until another connection waits for what this transaction holds. */
async function untilSomebodyWaits(db: Db) {
  for (let tries = 0; tries < 400; tries++) {
    const { rows } = await db.execute(
      sql`select from pg_locks where not granted and transactionid::text = pg_current_xact_id()::text`,
    );
    if (rows.length > 0) return;
    await sleep(50);
  }
  throw new Error('nobody waited');
}

test('no column of a published file is passed over in silence: the preview names those that are not used', async () => {
  const [names = '', tags = '', row = ''] = plansCsv({ internalId: 8801, years: '2088' }).split('\r\n');
  const wider = [`${names},Donor,,`, `${tags},#org+funder,,`, `${row},Somebody,more,`].join('\n');
  const { covers, counts } = await previewed('plans', wider, '2026-06-02');
  expect(counts.new).toBe(1);
  expect(covers.unused).toEqual([{ sheet: '', columns: ['Donor', '#12'] }]);
  expect(
    (await previewed('plans', [names, tags, row].join('\n'), '2026-06-02')).covers.unused,
  ).toBeUndefined();
  const hundred = Array.from({ length: 100 }, (_, n) => `extra ${n}`);
  const wide = [
    [names, ...hundred].join(','),
    [tags, ...hundred.map(() => '')].join(','),
    [row, ...hundred.map(() => 'x')].join(','),
  ].join('\n');
  const [told] = (await previewed('plans', wide, '2026-06-02')).covers.unused ?? [];
  expect([told?.columns.length, told?.columns.at(-1)]).toEqual([51, '… +50']);
});
