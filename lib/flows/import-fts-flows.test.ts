import { existsSync, openAsBlob } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { eq, like, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { appealFigures, fundingFlows, operationCountries } from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { applyImport, previewImport } from '#lib/imports/commands.ts';
import { fileOf, imported, previewed } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { getFundingTruth } from './truth-queries.ts';

const counts = (told: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(told).filter(([, many]) => many));

type Side = [type: string, id: string, name: string, behavior?: 'single' | 'shared'];

/** A page of the API's answer; everybody in it is invented. */
const page = (...flows: { id: string; usd: number; to: Side[]; keywords?: string[]; status?: string }[]) =>
  JSON.stringify({
    status: 'ok',
    data: {
      incoming: { flowCount: flows.length },
      flows: flows.map(({ id, usd, to, keywords = null, status = 'paid' }) => ({
        id,
        amountUSD: usd,
        date: '2033-02-01T00:00:00Z',
        status,
        boundary: 'incoming',
        flowType: 'Standard',
        keywords,
        description: `Invented ${id}`,
        sourceObjects: [
          { type: 'Organization', id: '71', name: 'Example, Government of', behavior: 'single' },
        ],
        destinationObjects: [
          ...to.map(([type, number, name, behavior = 'single']) => ({ type, id: number, name, behavior })),
          { type: 'Location', id: '212', name: 'Sudan', behavior: 'single' },
          { type: 'UsageYear', id: '60', name: '2033', behavior: 'single' },
        ],
      })),
    },
    meta: { count: flows.length, language: 'en' },
  });

const ours: Side = ['GlobalCluster', '15', 'Mine Action'];

const header =
  'date,description,amountUSD,srcOrganization,destPlan,destPlanCode,destPlanId,destOrganization,destGlobalClusters,destLocations,destUsageYearStart,destUsageYearEnd,flowType,boundary,onBoundary,status,keywords,id';
const csv = (...rows: string[]) => `${header}\r\n${rows.join('\r\n')}\r\n`;
const row = (id: string, usd: number) =>
  `2033-02-01,Invented ${id},${usd},"Example, Government of",,,,,Protection - Mine Action,SDN,2033,2033,Standard,incoming,single,paid,,${id}`;

const stored = (ids: string) =>
  asOwner((db) =>
    db
      .select({
        id: fundingFlows.flowId,
        usd: fundingFlows.amountUsd,
        asOf: fundingFlows.asOf,
        plans: fundingFlows.planNames,
      })
      .from(fundingFlows)
      .where(like(fundingFlows.flowId, ids))
      .orderBy(fundingFlows.flowId),
  );

test('a page of flows is taken once; again it changes nothing, and a flow that another page has stays', async () => {
  const first = page(
    { id: '910001', usd: 100, to: [ours] },
    { id: '910002', usd: 5, to: [], keywords: ['Mine action'] },
  );
  expect(counts((await imported('fts-flows', first, '2033-03-01')).counts)).toEqual({ new: 2 });
  expect(counts((await previewed('fts-flows', first, '2033-03-01')).counts)).toEqual({ unchanged: 2 });
  const second = page({ id: '910003', usd: 7, to: [ours] }, { id: '910001', usd: 120, to: [ours] });
  const { rows } = await imported('fts-flows', second, '2033-04-01');
  expect(rows.map(({ outcome, key }) => [outcome, key])).toEqual([
    ['new', '910003'],
    ['changed', '910001'],
  ]);
  expect(await stored('9100%')).toMatchObject([
    { id: '910001', usd: '120', asOf: '2033-04-01' },
    { id: '910002', usd: '5', asOf: '2033-03-01' },
    { id: '910003', usd: '7', asOf: '2033-04-01' },
  ]);
});

test('a flow that stands newer is not written over by an older page', async () => {
  await imported('fts-flows', page({ id: '920001', usd: 100, to: [ours] }), '2033-05-01');
  const older = page({ id: '920001', usd: 90, to: [ours] }, { id: '920002', usd: 1, to: [ours] });
  const { rows } = await imported('fts-flows', older, '2033-04-01');
  expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['rejected', 'older'],
    ['new', null],
  ]);
  expect((await stored('920001'))[0]?.usd).toBe('100');
});

test('the file of HDX, packed, repeats a row for each place: one flow; what its rows do not say stays', async () => {
  const plan: Side = ['Plan', '4712', 'Invented plan 2033'];
  await imported('fts-flows', page({ id: '930001', usd: 10, to: [ours, plan] }), '2033-01-01');
  const told = csv(
    row('930001', 11),
    row('930002', 20),
    row('930002', 20),
    row('930003', 30).replace('paid', 'hoped'),
  );
  const { counts: many, rows } = await imported('fts-flows', gzipSync(told), '2033-02-01');
  expect(counts(many)).toMatchObject({ new: 1, changed: 1, rejected: 1, repeated: 1 });
  expect(rows.find((it) => it.outcome === 'rejected')).toMatchObject({
    reason: 'flow_status_unknown',
    reasonValue: 'hoped',
    key: '930003',
  });
  expect(await stored('9300%')).toMatchObject([
    { id: '930001', usd: '11', plans: ['Invented plan 2033'] },
    { id: '930002', usd: '20' },
  ]);
});

test('who gave and who got are found by the number of FTS, else by a name that one organisation alone has', async () => {
  const known = await given.organisation({ nameEn: 'Example Clearance Thirty-Three' });
  await imported(
    'fts-flows',
    page({ id: '940001', usd: 10, to: [ours, ['Organization', '88', 'example clearance THIRTY-THREE']] }),
    '2033-01-01',
  );
  const [flow] = await asOwner((db) =>
    db.select().from(fundingFlows).where(eq(fundingFlows.flowId, '940001')),
  );
  expect([flow?.recipientId, flow?.donorId, flow?.donors]).toEqual([
    known.id,
    null,
    ['Example, Government of'],
  ]);
});

test('another JSON is told from it by what it is', async () => {
  const file = fileOf(JSON.stringify({ data: { results: [] } }), 'x.json');
  await expect(previewImport(system, { kind: 'fts-flows', file, asOf: '2033-01-01' })).rejects.toMatchObject({
    code: 'file_wrong_kind',
  });
});

/** Files that OCHA published, beside the project where somebody put them: they are not ours to keep in it. */
const folder = new URL('../../../shared/data/fts/', import.meta.url).pathname;
const pages = [1, 2, 3].map((number) => `${folder}fts_v1_flows_AFG_2020_p${number}.json`);
const february = `${folder}fts_incoming_funding_global_2026-02.csv.gz`;
const figures = `${folder}fts_requirements_funding_globalcluster_global_2026-02.csv`;
const there = [...pages, february, figures].every((path) => existsSync(path));
const open = async (path: string) => new File([await openAsBlob(path)], path.split('/').at(-1) ?? '');

const load = async (kind: 'fts-flows' | 'fts-global-clusters', path: string, asOf: string) => {
  const preview = await previewImport(system, { kind, file: await open(path), asOf });
  await applyImport(system, { id: preview.id });
  return counts(preview.counts);
};

const title = there
  ? 'flows of OCHA: Afghanistan 2020, with its three numbers, their sources and why its requirement is missing; and February 2026 without what it repeats'
  : `the files of OCHA are not beside the project (${folder}): nothing was proved`;

test.runIf(there)(
  title,
  async () => {
    const began = Date.now();
    const many = [];
    for (const path of pages) many.push(await load('fts-flows', path, '2021-02-01'));
    expect(many).toEqual([{ new: 200 }, { new: 200 }, { new: 84 }]);
    for (const [at, path] of pages.entries()) {
      const again = await previewImport(system, {
        kind: 'fts-flows',
        file: await open(path),
        asOf: '2021-02-01',
      });
      expect(counts(again.counts)).toEqual({ unchanged: at === 2 ? 84 : 200 });
    }
    await load('fts-global-clusters', figures, '2026-02-01');

    const operation = await given.operation();
    await asOwner(async (db) => {
      await db.delete(operationCountries).where(eq(operationCountries.operationId, operation.id));
      await db.insert(operationCountries).values({ operationId: operation.id, countryId: 'AFG' });
    });
    const actor = await given.actor(['reader']);
    const truth = await getFundingTruth(actor, { id: operation.id, year: 2020 });
    // Nobody asked through us; FTS: no requirement and 8,325,649 received in HAFG20; flows: 12 under cluster 15.
    expect(truth.asked).toMatchObject({ usd: null, proposals: 0 });
    expect(truth.figures).toMatchObject({
      appeals: 1,
      silent: 1,
      required: null,
      received: '8325649',
      source: 'OCHA FTS',
      asOf: '2026-02-01',
    });
    expect(truth.flows).toMatchObject({
      known: 484,
      source: 'OCHA FTS',
      asOf: '2021-02-01',
      coded: { usd: '26458218', flows: 12 },
      codedShared: { flows: 3 },
    });
    expect([truth.percent, truth.received]).toEqual([null, { by: 'flows', usd: '26458218' }]);
    expect(truth.appeals).toMatchObject([{ code: 'HAFG20', required: null, received: '8325649' }]);
    expect(truth.explanations).toEqual(['required_blank', 'outside_appeals', 'days_differ', 'shared_whole']);
    const keyword = await asOwner((db) =>
      db.execute(sql`select count(*)::int as many, count(*) filter (where not 'PRO-MIN' = any(clusters))::int as others
        from funding_flows where 2020 = any(years) and 'Mine action' = any(keywords) and countries = '{AFG}'`),
    );
    expect(keyword.rows).toEqual([{ many: 10, others: 2 }]);

    const news = await load('fts-flows', february, '2026-02-01');
    expect(news).toEqual({ new: 4_673, repeated: 274 });
    const mine = await asOwner((db) =>
      db.execute(sql`select count(*)::int as many, sum(amount_usd)::text as usd from funding_flows
        where 'PRO-MIN' = any(clusters) and as_of = '2026-02-01'`),
    );
    expect(mine.rows).toEqual([{ many: 85, usd: '108631933' }]);
    const again = await previewImport(system, {
      kind: 'fts-flows',
      file: await open(february),
      asOf: '2026-02-01',
    });
    expect(counts(again.counts)).toEqual({ unchanged: 4_673, repeated: 274 });
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await asOwner((db) => db.$count(appealFigures))).toBeGreaterThan(280);
  },
  120_000,
);
