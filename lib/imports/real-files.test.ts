import { existsSync, openAsBlob, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  adminUnits,
  appealFigures,
  appeals,
  donorFundProjects,
  proposals,
  submissions,
} from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { asOwner } from '#lib/testing/given.ts';
import { applyImport, previewImport } from './commands.ts';

/** Files that OCHA published, beside the project where somebody put them: they are not ours to keep in it. */
const folder = new URL('../../../shared/data/fts/', import.meta.url).pathname;
const names = existsSync(folder) ? readdirSync(folder) : [];
const plans = names.find((name) => /^humanitarian-response-plans_.*\.csv$/.test(name));
const figures = names.find((name) => /^fts_requirements_funding_globalcluster_.*\.csv$/.test(name));

const open = async (name: string) => new File([await openAsBlob(join(folder, name))], basename(name));
const changes = ({ counts }: { counts: Partial<Record<string, number>> }) => ({
  new: counts.new,
  changed: counts.changed,
  gone: counts.gone,
  rejected: counts.rejected,
});
const none = { new: 0, changed: 0, gone: 0, rejected: 0 };

/** Without the files the test says so and proves nothing, which is better than a test that nobody can run. */
const title =
  plans && figures
    ? 'the files of OCHA: 910 plans, 285 rows of mine action, and no change the second time'
    : `the files of OCHA are not beside the project (${folder}): nothing was proved`;

test.runIf(plans && figures)(title, async () => {
  if (!plans || !figures) return;
  const first = await previewImport(system, { kind: 'plans', file: await open(plans) });
  expect([first.encoding, first.asOf, changes(first)]).toEqual([
    'UTF-8',
    '2026-02-01',
    { ...none, new: 910 },
  ]);
  await applyImport(system, { id: first.id });
  const second = await previewImport(system, { kind: 'fts-global-clusters', file: await open(figures) });
  expect([changes(second), second.counts.ignored]).toEqual([{ ...none, new: 285 }, 10_220]);
  await applyImport(system, { id: second.id });

  const rows = await asOwner((db) =>
    db
      .select({
        code: appeals.code,
        version: appeals.planVersionId,
        fts: appeals.ftsId,
        year: appealFigures.year,
        asked: appealFigures.requirements,
        received: appealFigures.funding,
      })
      .from(appealFigures)
      .innerJoin(appeals, eq(appeals.id, appealFigures.appealId)),
  );
  expect(rows).toHaveLength(285);
  // Read off the file by hand: lines "AFG,1502,…,HAFG26,…", "AFG,1100,…,HAFG22,…" and "UKR,…,HUKR25,…" of cluster 15.
  const of = (code: string) => rows.find((row) => row.code === code);
  expect(of('HAFG26')).toEqual({
    code: 'HAFG26',
    version: 8282,
    fts: 1502,
    year: 2026,
    asked: null,
    received: '4272249',
  });
  expect(of('HAFG22')).toMatchObject({ year: 2022, asked: '16500000', received: '20269920' });
  expect(of('HUKR25')).toMatchObject({ asked: '86476039', received: '111010780' });

  expect(await asOwner((db) => db.$count(appeals))).toBe(910);
  expect(changes(await previewImport(system, { kind: 'plans', file: await open(plans) }))).toEqual(none);
  const again = await previewImport(system, { kind: 'fts-global-clusters', file: await open(figures) });
  expect([changes(again), again.counts.unchanged]).toEqual([none, 285]);
});

const places = new URL('../../../shared/data/reference/global_pcodes_adm_1_2.csv', import.meta.url).pathname;

test.runIf(existsSync(places))(
  'the p-codes of all countries: 33,363 places, and no change the second time',
  async () => {
    const file = async () => new File([await openAsBlob(places)], basename(places));
    const first = await previewImport(system, { kind: 'admin-units', file: await file() });
    expect([changes(first), first.covers.unused]).toEqual([{ ...none, new: 33_363 }, undefined]);
    await applyImport(system, { id: first.id });
    // Read off the file by hand: "AFG,1,AF01,Kabul,AFG,2019-10-22", and how many lines have level 1 and 2.
    const levels = await asOwner((db) =>
      db
        .select({ level: adminUnits.level, many: count() })
        .from(adminUnits)
        .groupBy(adminUnits.level)
        .orderBy(adminUnits.level),
    );
    expect(levels).toEqual([
      { level: 1, many: 2_455 },
      { level: 2, many: 30_908 },
    ]);
    const [kabul] = await asOwner((db) => db.select().from(adminUnits).where(eq(adminUnits.pcode, 'AF01')));
    expect(kabul).toMatchObject({ countryId: 'AFG', level: 1, name: 'Kabul' });
    const second = await previewImport(system, { kind: 'admin-units', file: await file() });
    expect([changes(second), second.counts.unchanged]).toEqual([none, 33_363]);
  },
  120_000,
);

const pages = ['hpc_project_search_RSYR22_p3.json', 'hpc_project_search_RSYR22_p8_last.json'];
const withPages = pages.every((name) => names.includes(name));

test.runIf(withPages)(
  'two pages of the project search: 155 proposals of one plan, the sums of the file, no change the second time',
  async () => {
    const started = performance.now();
    for (const name of pages) {
      const preview = await previewImport(system, { kind: 'hpc-projects', file: await open(name) });
      expect(changes(preview)).toEqual({ ...none, new: name.includes('p3') ? 100 : 55 });
      await applyImport(system, { id: preview.id });
    }
    expect(performance.now() - started).toBeLessThan(20_000);
    const found = await asOwner((db) =>
      db
        .select({
          appeal: appeals.code,
          asked: submissions.askedUsd,
          organisation: proposals.organisationName,
          status: submissions.status,
          externalId: proposals.externalId,
          title: proposals.title,
        })
        .from(submissions)
        .innerJoin(proposals, eq(proposals.id, submissions.proposalId))
        .innerJoin(appeals, eq(appeals.id, submissions.appealId))
        .where(eq(appeals.code, 'RSYR22')),
    );
    expect([found.length, new Set(found.map((row) => row.externalId)).size]).toEqual([155, 155]);
    expect(found.reduce((sum, row) => sum + Number(row.asked), 0)).toBe(805_931_165);
    expect(new Set(found.map((row) => row.organisation)).size).toBe(94);
    expect(new Set(found.map((row) => row.status))).toEqual(new Set(['published']));
    expect(found.find((row) => row.externalId === 'hpc:195182')).toMatchObject({
      title: 'Lebanon: Mine Action Group (Livelihoods and Social Cohesion response)',
      asked: '6548000',
    });
    for (const name of pages)
      expect(changes(await previewImport(system, { kind: 'hpc-projects', file: await open(name) }))).toEqual(
        none,
      );
  },
  60_000,
);

const funds = new URL('../../../shared/data/pooled_funds/', import.meta.url).pathname;
const lists = existsSync(funds) ? readdirSync(funds) : [];
const fundFile = async (name: string) => new File([await openAsBlob(join(funds, name))], name);

test.runIf(lists.length > 0).each([
  {
    kind: 'cbpf-projects' as const,
    fund: 'CBPF' as const,
    file: lists.find((name) => name.startsWith('cbpf_ProjectSummaryV2_')) ?? '',
    rows: 1_378,
    sum: 990_097_661.98,
    markers: { 4: 1182, 3: 118, 2: 39, 1: 16, 0: 19, blank: 4 },
  },
  {
    kind: 'cerf-projects' as const,
    fund: 'CERF' as const,
    file: lists.find((name) => name.startsWith('cerf_project_summary_')) ?? '',
    rows: 8_604,
    sum: 10_180_951_940.54,
    // 71 NA and one "Not Applicable"; the list of 2026 leaves 4,197 blank.
    markers: { blank: 4197, '2a': 1301, '2b': 336, 0: 94, 1: 284, 2: 587, 3: 695, 4: 1038, NA: 72 },
  },
])(
  '$fund: $rows projects with their gender markers, and no change the second time',
  async ({ kind, fund, file, rows, sum, markers }) => {
    const started = performance.now();
    const first = await previewImport(system, { kind, file: await fundFile(file) });
    await applyImport(system, { id: first.id });
    const took = performance.now() - started;
    const found = await asOwner((db) =>
      db
        .select({ marker: donorFundProjects.genderMarker, amount: donorFundProjects.amountUsd })
        .from(donorFundProjects)
        .where(eq(donorFundProjects.fund, fund)),
    );
    const many: Record<string, number> = {};
    for (const { marker } of found) many[marker ?? 'blank'] = (many[marker ?? 'blank'] ?? 0) + 1;
    expect([changes(first), many]).toEqual([{ ...none, new: rows }, markers]);
    expect(found.reduce((total, { amount }) => total + Number(amount), 0)).toBeCloseTo(sum, 1);
    expect(changes(await previewImport(system, { kind, file: await fundFile(file) }))).toEqual(none);
    expect(took).toBeLessThan(20_000);
  },
  90_000,
);
