import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseloads, operationCountries } from '#db/schema/index.ts';
import { submit } from '#lib/submissions/commands.ts';
import { getSubmission } from '#lib/submissions/queries.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { proposalOf, round } from '#lib/testing/round.ts';
import { getProposal } from './queries.ts';

/** What a plan of 2027 counts in need of mine action, all of it invented. */
const counted = (countryId: string, inNeed: string, over: Partial<typeof caseloads.$inferInsert> = {}) =>
  asOwner((db) =>
    db.insert(caseloads).values({
      source: 'Invented',
      countryId,
      year: 2027,
      clusterCode: 'PRO-MIN',
      inNeed,
      asOf: '2027-01-01',
      sharing: 'public',
      ...over,
    }),
  );

const inCountries = (operationId: string, ...countryIds: string[]) =>
  asOwner(async (db) => {
    await db.delete(operationCountries).where(eq(operationCountries.operationId, operationId));
    await db.insert(operationCountries).values(countryIds.map((countryId) => ({ operationId, countryId })));
  });

test('people in need above those whom the plans count are told of, of that year, place and cluster alone', async () => {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  // It begins in 2027 and speaks of 500 people in need.
  const { id } = await proposalOf(operation.id, field);
  const told = async () =>
    (await getProposal(field, { id })).problems
      .filter(({ code }) => code === 'above_cluster_need')
      .map(({ severity, values }) => [severity, values]);
  await inCountries(operation.id, 'TJK');
  await counted('TJK', '10', { year: 2026 });
  await counted('TJK', '10', { clusterCode: 'PRO' });
  await counted('TJK', '10', { pcode: 'TJ01', level: 1 });
  await counted('TJK', '10', { category: 'Children' });
  expect(await told()).toEqual([]);
  await counted('TJK', '300');
  expect(await told()).toEqual([['warning', { inNeed: 500, total: 300 }]]);
  // Two countries: as long as one says nothing, nothing is known of both.
  await inCountries(operation.id, 'TJK', 'KGZ');
  expect(await told()).toEqual([]);
  await counted('KGZ', '100');
  expect(await told()).toEqual([['warning', { inNeed: 500, total: 400 }]]);
  // Of two plans of one country the larger holds, and 500 of 500 is not above it.
  await counted('TJK', '400', { source: 'Invented too' });
  expect(await told()).toEqual([]);
});

test('where the appeal says so it stands in the way of submission', async () => {
  const { submission, operation, field, checks, appeal } = await round('draft', { strictSums: true });
  await inCountries(operation.id, 'SDN');
  await counted('SDN', '499');
  const { problems } = await getSubmission(field, { id: submission.id });
  expect(problems).toContainEqual({
    section: 'people',
    code: 'above_cluster_need',
    values: { inNeed: 500, total: 499 },
    severity: 'error',
  });
  expect(appeal.years).toEqual([2027]);
  await expect(submit(field, { id: submission.id, checks })).rejects.toMatchObject({
    code: 'proposal_incomplete',
    detail: { fields: { people: ['above_cluster_need'] } },
  });
  await asOwner((db) => db.delete(caseloads).where(eq(caseloads.countryId, 'SDN')));
  await submit(field, { id: submission.id, checks });
});
