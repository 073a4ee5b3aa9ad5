import { existsSync, openAsBlob } from 'node:fs';
import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ImportKind } from '#db/enums.ts';
import { caseloads } from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { applyImport, previewImport } from '#lib/imports/commands.ts';
import { fileOf } from '#lib/testing/files.ts';
import { asOwner } from '#lib/testing/given.ts';

const counts = (told: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(told).filter(([, many]) => many));

const take = async (kind: ImportKind, file: File, asOf: string) => {
  const preview = await previewImport(system, { kind, file, asOf });
  await applyImport(system, { id: preview.id });
  return counts(preview.counts);
};

const stored = (country: string, year: number, source: string) =>
  asOwner((db) =>
    db
      .select({
        cluster: caseloads.clusterCode,
        pcode: caseloads.pcode,
        category: caseloads.category,
        plan: caseloads.planId,
        inNeed: caseloads.inNeed,
        targeted: caseloads.targeted,
      })
      .from(caseloads)
      .where(and(eq(caseloads.countryId, country), eq(caseloads.year, year), eq(caseloads.source, source)))
      .orderBy(caseloads.clusterCode, caseloads.pcode, caseloads.category),
  );

type Told = { ref: string; code?: string; name?: string; type?: string; inNeed?: number; target?: number };

/** What HPC answers of a plan of Colombia's, invented; 49 is its number there. */
const plan = (...told: (Told & { places?: unknown[] })[]) =>
  JSON.stringify({
    data: {
      locations: [
        { id: 49, name: 'Colombia', adminLevel: 0, pcode: 'CO' },
        { id: 501, name: 'Specimen', adminLevel: 1, pcode: 'CO05' },
      ],
      caseloads: told.map(({ ref, code, name = 'Invented', type = 'cluster', places = [], ...figures }) => ({
        caseloadCustomRef: ref,
        caseloadType: type,
        caseloadDescription: name,
        ...(code && { availableGlobalClusterCode: code }),
        ...figures,
        disaggregatedAttachments: places,
      })),
    },
  });

const place = (locationId: number, categoryLabel: string, inNeed: number) => ({
  locationId,
  categoryLabel,
  dataMatrix: [{ metricType: 'inNeed', value: inNeed }],
});

test('caseloads of a plan: per cluster, and of mine action by place; a blank is no zero, and who counts nobody is left out', async () => {
  const file = (inNeed: number) =>
    fileOf(
      plan(
        { ref: 'BP1', type: 'plan', inNeed: 900 },
        { ref: 'CLPRO/BF1-PRO-OVE', name: 'Protection (overall)', code: 'n/a', inNeed: 500, target: 0 },
        { ref: 'CLPRO/BF5-PRO-MIN', inNeed, places: [place(501, 'total', 60), place(501, 'Children', 25)] },
        { ref: 'CLEDU/BF1-EDU', code: 'EDU', inNeed: 80, places: [place(501, 'total', 80)] },
        { ref: 'CLMPC/BF1-MPC', code: 'MPC' },
      ),
      'hpc_v2_responsemonitoring_1999_COL_2031.json',
    );
  expect(await take('caseloads', file(100), '2031-02-01')).toEqual({ new: 6, ignored: 1 });
  expect(await stored('COL', 2031, 'OCHA HPC')).toEqual([
    { cluster: 'ALL', pcode: '', category: '', plan: 1999, inNeed: '900', targeted: null },
    { cluster: 'EDU', pcode: '', category: '', plan: 1999, inNeed: '80', targeted: null },
    { cluster: 'PRO', pcode: '', category: '', plan: 1999, inNeed: '500', targeted: '0' },
    { cluster: 'PRO-MIN', pcode: '', category: '', plan: 1999, inNeed: '100', targeted: null },
    { cluster: 'PRO-MIN', pcode: 'CO05', category: '', plan: 1999, inNeed: '60', targeted: null },
    { cluster: 'PRO-MIN', pcode: 'CO05', category: 'Children', plan: 1999, inNeed: '25', targeted: null },
  ]);
  expect(await take('caseloads', file(100), '2031-02-01')).toEqual({ unchanged: 6, ignored: 1 });
  expect(await take('caseloads', file(110), '2031-03-01')).toMatchObject({ changed: 1, unchanged: 5 });
});

const head =
  'Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Description,Cluster,Category,Population,In Need,Targeted,Affected,Reached,Info';

test('needs by place: rows of mine action by code, or by name where there is no code; what is none of ours is left out', async () => {
  const csv = [
    head,
    'MLI,,,,,Lutte Antimines,,,,1000,400,,,',
    'MLI,,,,,Protection,PRO,,,5000,2000,,,',
    'MLI,ML08,Specimen,,,Mine Action,PRO-MIN,total,,300,,,,',
    'MLI,,,ML0801,Specimen B,Mine Action,PRO-MIN,Children,,120,-1,,,',
    'XXX,,,,,Mine Action,PRO-MIN,,,1,1,,,',
    '',
  ].join('\r\n');
  const file = () => fileOf(csv, 'hpc_hno_2032.csv');
  const preview = await previewImport(system, { kind: 'hno', file: file(), asOf: '2032-01-01' });
  await applyImport(system, { id: preview.id });
  expect(counts(preview.counts)).toEqual({ new: 2, rejected: 2, ignored: 1 });
  expect(await stored('MLI', 2032, 'OCHA HNO')).toEqual([
    { cluster: 'PRO-MIN', pcode: '', category: '', plan: null, inNeed: '1000', targeted: '400' },
    { cluster: 'PRO-MIN', pcode: 'ML08', category: '', plan: null, inNeed: '300', targeted: null },
  ]);
});

/** Files that OCHA published, beside the project where somebody put them: they are not ours to keep in it. */
const folder = new URL('../../../shared/data/needs/', import.meta.url).pathname;
const files = { caseloads: 'hpc_v2_responsemonitoring_1185_AFG_2024.json', hno: 'hpc_hno_2024.csv' } as const;
const there = Object.values(files).every((name) => existsSync(folder + name));
const title = there
  ? 'files of OCHA: Afghanistan’s caseload of 2024 and the needs overviews of 2024 agree, and change nothing the second time'
  : `the files of OCHA are not beside the project (${folder}): nothing was proved`;

test.runIf(there)(title, async () => {
  const open = async (kind: keyof typeof files) =>
    new File([await openAsBlob(folder + files[kind])], files[kind]);
  // 15 caseloads, of which that of multi-purpose cash counts nobody; 42 of mine action by place.
  expect(await take('caseloads', await open('caseloads'), '2025-01-15')).toEqual({ new: 56, ignored: 1 });
  expect(await take('hno', await open('hno'), '2024-12-31')).toEqual({ new: 48, ignored: 1010 });
  const ours = async (source: string) =>
    (await stored('AFG', 2024, source))
      .filter(({ cluster }) => cluster === 'PRO-MIN')
      .map(({ plan: _, ...it }) => it);
  const [hpc, hno] = [await ours('OCHA HPC'), await ours('OCHA HNO')];
  expect(hpc[0]).toMatchObject({ pcode: '', inNeed: '4182879', targeted: '1755108' });
  expect(hpc).toHaveLength(43);
  expect(hno).toEqual(hpc);
  expect(await take('caseloads', await open('caseloads'), '2025-01-15')).toEqual({
    unchanged: 56,
    ignored: 1,
  });
  expect(await take('hno', await open('hno'), '2024-12-31')).toEqual({ unchanged: 48, ignored: 1010 });
});
