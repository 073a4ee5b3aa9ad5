import { expect, test } from 'vitest';
import { exported, exportedRows } from '#lib/testing/exported.ts';
import { given } from '#lib/testing/given.ts';
import { proposalOf, round } from '#lib/testing/round.ts';
import { proposalsApi } from './api.ts';
import { listProposals } from './queries.ts';

const list = proposalsApi['GET /proposals'];

test('A14 A17 A27 proposals as a file are those of the list, by the status they stand at, and none from elsewhere', async () => {
  const { operation, proposal, submission } = await round('returned');
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const unsubmitted = await proposalOf(operation.id, field);
  await round('returned');

  const rows = await exportedRows(list, field, {});
  expect(rows).toHaveLength(2);
  expect(rows).toMatchObject([{ operation: operation.code }, { operation: operation.code }]);
  const [returned] = await exportedRows(list, field, { status: 'returned' });
  expect(returned?.['stands in'] ?? returned?.standsIn).toMatch(/returned$/);

  const ids = async (words: object) =>
    (await listProposals(field, { limit: 50, sort: 'title', ...words } as never)).items.map(({ id }) => id);
  expect(await ids({ status: 'returned' })).toEqual([proposal.id]);
  expect(await ids({ status: 'published' })).toEqual([]);
  expect(await ids({ unsubmitted: true })).toEqual([unsubmitted.id]);
  expect(submission.proposalId).toBe(proposal.id);

  const csv = await (await exported(list, field, { format: 'hxl' })).text();
  expect(csv).toContain('#value+budget+usd');
  const reader = await given.actor(['reader']);
  expect((await exported(list, reader, { format: 'csv' })).status).toBe(403);
});
