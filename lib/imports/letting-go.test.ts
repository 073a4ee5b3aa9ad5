import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { importFiles, importRows, imports } from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { housekeeping } from '#lib/jobs/housekeeping.ts';
import { fileOf } from '#lib/testing/files.ts';
import { actionsOn, asOwner } from '#lib/testing/given.ts';
import { applyImport, previewImport, undoImport } from './commands.ts';
import { keptDays } from './letting-go.ts';

const send = (name: string) =>
  previewImport(system, {
    kind: 'people',
    file: fileOf(
      `First name,Family name,Email\nAda,${name},ada.${name.toLowerCase()}@example.org\n`,
      'people.csv',
    ),
  });

async function applied(name: string) {
  const sent = await send(name);
  await applyImport(system, { id: sent.id });
  return sent;
}

/** As if all of it had happened so many days before. */
const daysAgo = (id: string, days: number) =>
  asOwner((db) =>
    db.execute(sql`update imports set created_at = created_at - make_interval(days => ${days}),
      applied_at = applied_at - make_interval(days => ${days}) where id = ${id}`),
  );

const left = (id: string) =>
  asOwner(async (db) => {
    const [found] = await db.select({ status: imports.status }).from(imports).where(eq(imports.id, id));
    const files = await db.$count(importFiles, eq(importFiles.importId, id));
    const rows = await db.$count(importRows, eq(importRows.importId, id));
    return { status: found?.status, files, rows };
  });

test('A36 a file that was applied is gone after its days, one that nobody applied with all that was read of it', async () => {
  const [old, young, abandoned, fresh] = [
    await applied('Oldexample'),
    await applied('Youngexample'),
    await send('Leftexample'),
    await send('Newexample'),
  ];
  await daysAgo(old.id, keptDays + 1);
  await daysAgo(young.id, keptDays - 1);
  await daysAgo(abandoned.id, keptDays + 1);
  await daysAgo(fresh.id, keptDays - 1);
  await housekeeping();
  expect(await left(old.id)).toEqual({ status: 'applied', files: 0, rows: 1 });
  expect(await left(young.id)).toEqual({ status: 'applied', files: 1, rows: 1 });
  expect(await left(abandoned.id)).toEqual({ status: 'discarded', files: 0, rows: 0 });
  expect(await left(fresh.id)).toEqual({ status: 'previewed', files: 1, rows: 1 });
  expect(await actionsOn(abandoned.id)).toEqual(['import.preview', 'import.discard']);

  // What the file did can still be taken back without it, and a second run finds nothing to do.
  await undoImport(system, { id: old.id });
  await housekeeping();
  expect(await left(old.id)).toMatchObject({ status: 'undone', files: 0 });
  expect(await actionsOn(abandoned.id)).toEqual(['import.preview', 'import.discard']);
});
