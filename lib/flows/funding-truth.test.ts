import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { FlowBoundary, FlowShare, MineActionBasis } from '#db/enums.ts';
import {
  appealCountries,
  appealFigures,
  appeals,
  fundingFlows,
  operationCountries,
  submissions,
} from '#db/schema/index.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { round } from '#lib/testing/round.ts';
import { decideFunding, undoFundingDecision } from './commands.ts';
import { exportFlows, exportFundingTruth, listFlows } from './flow-queries.ts';
import { getFundingTruth, listFundingTruth, listTruthYears } from './truth-queries.ts';

type Told = Partial<typeof fundingFlows.$inferInsert>;

/** A flow of money to a country, in 2031 unless it says otherwise; everybody in it is invented. */
const flow = (amountUsd: string, bases: MineActionBasis[], over: Told = {}) =>
  asOwner(async (db) => {
    const [made] = await db
      .insert(fundingFlows)
      .values({
        source: 'OCHA FTS',
        flowId: randomUUID(),
        amountUsd,
        stage: 'paid',
        boundary: 'incoming' satisfies FlowBoundary,
        flowType: 'Standard',
        donors: ['Example, Government of'],
        recipients: ['Example Relief'],
        clusters: bases.includes('cluster') ? ['PRO-MIN'] : ['PRO'],
        years: [2031],
        countries: ['TCD'],
        shared: [] satisfies FlowShare[],
        bases,
        asOf: '2031-06-01',
        sharing: 'public',
        ...over,
      })
      .returning();
    if (!made) throw new Error('nothing was inserted');
    return made.id;
  });

/** An operation in a country that no other test has. */
const operationIn = async (countryId: string) => {
  const operation = await given.operation();
  await asOwner((db) =>
    db.delete(operationCountries).where(eq(operationCountries.operationId, operation.id)),
  );
  await asOwner((db) => db.insert(operationCountries).values({ operationId: operation.id, countryId }));
  return operation;
};

const appeal = (countries: string[], requirements: string | null, funding: string | null) =>
  asOwner(async (db) => {
    const [made] = await db
      .insert(appeals)
      .values({ name: 'Invented plan', type: 'HNRP', years: [2031], sharing: 'public' })
      .returning();
    if (!made) throw new Error('nothing was inserted');
    for (const countryId of countries)
      await db.insert(appealCountries).values({ appealId: made.id, countryId, sharing: 'public' });
    await db.insert(appealFigures).values({
      appealId: made.id,
      year: 2031,
      clusterCode: 'PRO-MIN',
      requirements,
      funding,
      source: 'OCHA FTS',
      asOf: '2031-02-01',
      sharing: 'public',
    });
  });

const geneva = () => given.actor(['geneva_coordinator']);

test('a flow counts once and whole, pledges and money that moved on or goes elsewhere in no sum, and nobody is asked of what nothing speaks for', async () => {
  const { id } = await operationIn('TCD');
  await flow('1000', ['cluster'], { planIds: [1] });
  await flow('400.50', ['cluster', 'keyword'], { clusters: ['HEA', 'PRO-MIN'], shared: ['clusters'] });
  await flow('9000', ['cluster'], { boundary: 'internal' });
  await flow('8000', ['cluster'], { years: [2031, 2032], shared: ['years'] });
  await flow('7000', ['cluster'], { countries: ['TCD', 'NER'], shared: ['places'] });
  await flow('600', ['cluster'], { stage: 'pledge' });
  await flow('50', ['words']);
  await flow('5', []);
  await flow('3', [], { stage: 'pledge' });
  await flow('1', ['cluster'], { years: [2030] });
  const { flows, received, percent, year, explanations } = await getFundingTruth(await geneva(), {
    id,
    year: 2031,
  });
  expect(flows).toMatchObject({
    known: 9,
    coded: { usd: '1400.5', flows: 2 },
    codedShared: { usd: '400.5', flows: 1 },
    codedInAppeals: { usd: '1000', flows: 1 },
    shared: { usd: '24000', flows: 3 },
    pledged: { usd: '600', flows: 1 },
    open: { usd: '50', flows: 1 },
    confirmed: { usd: null, flows: 0 },
    asOf: '2031-06-01',
  });
  expect([received, percent, year]).toEqual([{ by: 'flows', usd: '1400.5' }, null, 2031]);
  expect(explanations).toEqual(['no_figures', 'outside_appeals', 'shared_whole']);
});

test('a person decides: counted whole or in part, left out, unsure, and taken back, each on record', async () => {
  const { id } = await operationIn('GHA');
  const of = { countries: ['GHA'] };
  const inside = await flow('500', ['keyword'], of);
  const coded = await flow('100', ['cluster'], of);
  const [actor, key] = [await geneva(), { id, year: 2031 }];
  const sums = async () => {
    const { flows, received } = await getFundingTruth(actor, key);
    return [flows.coded.usd, flows.confirmed.usd, flows.open.usd, flows.leftOut.usd, received.usd];
  };
  expect(await sums()).toEqual(['100', null, '500', null, '100']);
  const decided = await decideFunding(actor, {
    ...key,
    flowId: inside,
    verdict: 'counts',
    amountUsd: '200',
    note: 'Half a team',
  });
  expect(await sums()).toEqual(['100', '200', null, null, '300']);
  expect((await listFlows(actor, { ...key, standing: 'confirmed' })).items).toMatchObject([
    {
      amountUsd: '500',
      countedUsd: '200',
      decision: { verdict: 'counts', note: 'Half a team', decidedBy: 'Sam Exemple' },
    },
  ]);
  const again = { ...key, flowId: inside, verdict: 'unsure', amountUsd: null } as const;
  await expect(decideFunding(actor, again)).rejects.toThrow('stale');
  const unsure = await decideFunding(actor, { ...again, version: decided.version });
  expect(await sums()).toEqual(['100', null, '500', null, '100']);
  await decideFunding(actor, { ...key, flowId: coded, verdict: 'does_not', amountUsd: null });
  expect(await sums()).toEqual([null, null, '500', '100', null]);
  await undoFundingDecision(actor, { id: unsure.id, version: unsure.version });
  expect(await actionsOn(decided.id)).toEqual(['flow.decide', 'flow.decide', 'flow.undo']);
  expect((await listFlows(actor, key)).items.map((it) => [it.standing, it.decision?.verdict])).toEqual([
    ['open', undefined],
    ['left_out', 'does_not'],
  ]);
});

test('no more of a flow counts than there is, and a sum says what it is and where it was told', async () => {
  const { id } = await operationIn('MLI');
  const flowId = await flow('500', ['keyword'], { countries: ['MLI'] });
  const [actor, key] = [await geneva(), { id, year: 2031 }];
  const part = { ...key, flowId, verdict: 'counts', amountUsd: '500.01' } as const;
  await expect(decideFunding(actor, part)).rejects.toMatchObject({
    detail: { fields: { amountUsd: ['more_than_flow'] } },
  });
  const elsewhere = await flow('500', ['keyword'], { countries: ['COL'] });
  await expect(decideFunding(actor, { ...part, flowId: elsewhere, amountUsd: null })).rejects.toMatchObject({
    detail: { fields: { flowId: ['unknown_record'] } },
  });
  await expect(decideFunding(actor, { ...key, verdict: 'counts', amountUsd: null })).rejects.toThrow();
  const sum = { label: 'Clearance inside Protection', clusterCode: 'PRO', source: 'Invented cluster lead' };
  await decideFunding(actor, { ...key, ...sum, verdict: 'counts', amountUsd: '70', asOf: '2031-05-01' });
  await decideFunding(actor, { ...key, ...sum, verdict: 'unsure', amountUsd: '30' });
  const { sums, received, decisions } = await getFundingTruth(actor, key);
  expect([sums, received.usd, decisions.map((it) => it.label)]).toEqual([
    { confirmed: '70', unsure: '30' },
    '70',
    [sum.label, sum.label],
  ]);
});

test('percent only where both sides are stated; a blank is not zero; a regional appeal is in no sum', async () => {
  const { id } = await operationIn('UGA');
  const [actor, key] = [await geneva(), { id, year: 2031 }];
  const told = async () => {
    const { figures, percent, explanations } = await getFundingTruth(actor, key);
    return [figures.required, figures.received, percent, explanations.filter((it) => it !== 'flows_missing')];
  };
  expect(await told()).toEqual([null, null, null, ['no_figures']]);
  await appeal(['UGA'], null, '250');
  expect(await told()).toEqual([null, '250', null, ['required_blank']]);
  await appeal(['UGA'], '1000', '100');
  expect(await told()).toEqual(['1000', '350', 10, ['required_partly']]);
  await appeal(['UGA', 'KEN'], '9999', '9999');
  expect(await told()).toEqual(['1000', '350', 10, ['required_partly', 'regional_left_out']]);
  const { received, years, year } = await getFundingTruth(actor, { id });
  expect([received, years, year]).toEqual([{ by: 'figures', usd: '350' }, [2031], 2031]);
});

test('what was asked through us: a proposal in two appeals asks once, drafts not at all', async () => {
  const { submission, operation } = await round('accepted');
  const actor = await geneva();
  const { asked } = await getFundingTruth(actor, { id: operation.id, year: 2027 });
  expect(asked).toEqual({ usd: '2000', proposals: 1, accepted: '2000', recorded: null });
  await asOwner(async (db) => {
    const [other] = await db
      .insert(appeals)
      .values({ name: 'CERF 2027', type: 'CERF', years: [2027, 2028], sharing: 'public' })
      .returning();
    await db.insert(submissions).values({
      proposalId: submission.proposalId,
      appealId: other?.id ?? '',
      status: 'submitted',
      title: 'The same once more',
      organisationId: submission.organisationId,
      askedUsd: '2500',
      committedUsd: '40',
      operationId: operation.id,
    });
  });
  const both = await getFundingTruth(actor, { id: operation.id, year: 2027 });
  expect(both.asked).toEqual({ usd: '2500', proposals: 1, accepted: '2000', recorded: '40' });
  expect((await getFundingTruth(actor, { id: operation.id, year: 2028 })).asked.proposals).toBe(0);
});

test('A13 A17 elsewhere it does not exist, and what is decided elsewhere moves no sum here', async () => {
  const here = await operationIn('SOM');
  const there = await operationIn('SOM');
  const flowId = await flow('500', ['keyword'], { countries: ['SOM'] });
  const own = await given.actor(['field_coordinator', [here.id]]);
  const before = await getFundingTruth(own, { id: here.id, year: 2031 });
  await decideFunding(await geneva(), {
    id: there.id,
    year: 2031,
    flowId,
    verdict: 'does_not',
    amountUsd: null,
  });
  expect(await getFundingTruth(own, { id: here.id, year: 2031 })).toEqual(before);
  await expect(getFundingTruth(own, { id: there.id, year: 2031 })).rejects.toThrow('not_found');
  await expect(listFlows(own, { id: there.id, year: 2031 })).rejects.toThrow('not_found');
  const decide = { year: 2031, flowId, verdict: 'counts', amountUsd: null } as const;
  await expect(decideFunding(own, { ...decide, id: there.id })).rejects.toThrow('not_found');
  await decideFunding(own, { ...decide, id: here.id });
  const reader = await given.actor(['reader']);
  await expect(decideFunding(reader, { ...decide, id: here.id })).rejects.toThrow('forbidden');
  expect((await getFundingTruth(reader, { id: here.id, year: 2031 })).may.decide).toBe(false);
});

test('the list and both files say the same as the page', async () => {
  const { id, code } = await operationIn('BDI');
  await flow('1000', ['cluster'], { countries: ['BDI'], description: '=1+1' });
  await flow('40', ['keyword'], { countries: ['BDI'] });
  const actor = await geneva();
  const { items } = await listFundingTruth(actor, { year: 2031, q: code });
  expect(items).toMatchObject([{ id, received: { usd: '1000' }, flows: { open: { usd: '40' } } }]);
  expect(await listTruthYears(actor, {})).toContain(2031);
  const truths = [];
  for await (const row of await exportFundingTruth(actor, { year: 2031, q: code })) truths.push(row);
  expect(truths).toMatchObject([{ code, year: 2031, flows: { coded: { usd: '1000' } } }]);
  const rows = [];
  for await (const row of await exportFlows(actor, { id, year: 2031 })) rows.push(row);
  expect(rows.map((it) => [it.standing, it.amountUsd])).toEqual([
    ['open', '40'],
    ['coded', '1000'],
  ]);
});
