import { existsSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { activities, operationCountries } from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { applyImport, previewImport, undoImport } from '#lib/imports/commands.ts';
import { asOwner, given } from '#lib/testing/given.ts';

/** Files that OCHA and operations published, beside the project where somebody put them: they are not ours to keep in it. */
const folder = new URL('../../../shared/data/5w/', import.meta.url).pathname;
const places = new URL('../../../shared/data/reference/global_pcodes_adm_1_2.csv', import.meta.url).pathname;
const here = existsSync(folder) && existsSync(places);
const none = { new: 0, changed: 0, gone: 0, rejected: 0 };

const changes = ({ counts }: { counts: Partial<Record<string, number>> }) => ({
  new: counts.new,
  changed: counts.changed,
  gone: counts.gone,
  rejected: counts.rejected,
});

async function operationIn(country: string): Promise<string> {
  const operation = await given.operation();
  await asOwner((db) =>
    db.insert(operationCountries).values({ operationId: operation.id, countryId: country }),
  );
  return operation.id;
}

const send = async (name: string, operation: string) =>
  previewImport(system, {
    kind: '5w',
    operation,
    file: new File([await openAsBlob(join(folder, name))], name),
  });

const kept = (operationId: string) =>
  asOwner((db) => db.select().from(activities).where(eq(activities.operationId, operationId)));

const tally = (words: readonly (string | null)[]) => {
  const found: Record<string, number> = {};
  for (const word of words) found[word ?? '–'] = (found[word ?? '–'] ?? 0) + 1;
  return found;
};

beforeAll(async () => {
  if (!here) return;
  const found = await previewImport(system, {
    kind: 'admin-units',
    file: new File([await openAsBlob(places)], 'p.csv'),
  });
  await applyImport(system, { id: found.id });
}, 120_000);

const title = here
  ? '$country: $rows of $of records'
  : `the 5W files are not beside the project (${folder}): nothing was proved`;

test.runIf(here).each([
  {
    country: 'COL',
    file: 'COL_345W_2021_es.xlsx',
    rows: 294,
    units: 289,
    of: 4_662,
    who: { UNMAS: 98, Halo: 92, CCCM: 89, 'Diócesis de Tibú': 12, NRC: 3 },
    months: { '2021-01-01': 23, '2021-02-01': 57, '2021-03-01': 87, '2021-04-01': 71, '2021-05-01': 56 },
  },
  {
    country: 'LBY',
    file: 'LBY_3W_2021-05.xlsx',
    rows: 27,
    units: 27,
    of: 495,
    who: { '3F': 13, 'ACT/DCA': 9, HI: 4, HALO: 1 },
    months: { '2021-05-01': 27 },
  },
  {
    country: 'SOM',
    file: 'SOM_3W_2025-01_04.xlsx',
    rows: 14,
    units: 14,
    of: 4_146,
    who: { 'HALO Trust (HT)': 14 },
    months: { '2025-01-01': 10, '2025-04-01': 4 },
  },
  {
    country: 'NGA',
    file: 'NGA_3W_2021-08.xlsx',
    rows: 90,
    units: 90,
    of: 4_648,
    who: { DDG: 74, MAG: 14, YAF: 2 },
    months: { '2021-08-01': 90 },
  },
  {
    country: 'BFA',
    file: 'BFA_5W_2022-02_fr.xlsx',
    rows: 10,
    units: 10,
    of: 420,
    who: { UNICEF: 8, HI: 2 },
    months: { '2022-02-01': 10 },
  },
  {
    country: 'ETH',
    file: 'ETH_4W_2025-08.csv',
    rows: 14,
    units: 14,
    of: 3_122,
    who: { UNMAS: 5, IHS: 4, I1D: 3, DRC: 2 },
    months: { '2025-08-01': 14 },
  },
])(
  title,
  async ({ country, file, rows, units, of, who, months }) => {
    const operation = await operationIn(country);
    const started = performance.now();
    const first = await send(file, operation);
    expect([first.status, changes(first), first.counts.ignored]).toEqual([
      'previewed',
      { ...none, new: rows },
      of - rows,
    ]);
    await applyImport(system, { id: first.id });
    expect(performance.now() - started).toBeLessThan(20_000);
    const found = await kept(operation);
    expect(tally(found.map((it) => it.acronym ?? it.organisationName))).toEqual(who);
    expect(tally(found.map((it) => it.month))).toEqual(months);
    // Level 3 by the beginning of its code; five rows of Colombia name no place.
    expect(found.filter((it) => it.unitPcode !== null)).toHaveLength(units);
    const again = await send(file, operation);
    expect([changes(again), again.counts.unchanged]).toEqual([none, rows]);
  },
  60_000,
);

test.runIf(here)(
  'UKR: a table of organisations and one of people reached, by oblast; what is no figure is left out, and undone it is gone',
  async () => {
    const operation = await operationIn('UKR');
    const first = await send('UKR_5W_round12_2022-05.xlsx', operation);
    expect([changes(first), first.counts.ignored]).toEqual([{ ...none, new: 47 }, 3]);
    expect(first.covers.unread).toEqual(['Change_People_Reached', 'UDE_Inputs']);
    await applyImport(system, { id: first.id });
    const found = await kept(operation);
    const of = (pcode: string) => ({
      organisations: found.find((it) => it.pcode === pcode && it.organisationCount !== null)
        ?.organisationCount,
      reached: found.find((it) => it.pcode === pcode && it.reached !== null)?.reached,
    });
    // Read off the file by hand; Luhanska, Odeska and Zaporizka have a blank for people reached.
    expect(of('UA71')).toEqual({ organisations: 3, reached: 400 });
    expect(of('UA12')).toEqual({ organisations: 4, reached: 4_600 });
    expect(of('UA44')).toEqual({ organisations: 3, reached: undefined });
    expect(of('UA68')).toEqual({ organisations: 5, reached: 1_800 });
    expect(found.reduce((sum, it) => sum + (it.organisationCount ?? 0), 0)).toBe(88);
    expect(found.reduce((sum, it) => sum + (it.reached ?? 0), 0)).toBe(14_100);
    const again = await send('UKR_5W_round12_2022-05.xlsx', operation);
    expect([changes(again), again.counts.unchanged]).toEqual([none, 47]);
    await undoImport(system, { id: first.id });
    expect(await kept(operation)).toEqual([]);
  },
  60_000,
);
