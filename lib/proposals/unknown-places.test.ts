import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { adminUnits } from '#db/schema/index.ts';
import { submit } from '#lib/submissions/commands.ts';
import { getSubmission } from '#lib/submissions/queries.ts';
import { asOwner } from '#lib/testing/given.ts';
import { round } from '#lib/testing/round.ts';
import { getProposal } from './queries.ts';

const know = (pcode: string, countryId: string) =>
  asOwner((db) => db.insert(adminUnits).values({ pcode, countryId, level: 1, name: `Place ${pcode}` }));

test('a place that no list of the countries has is told of, and refused where the appeal is strict; without a list nothing is', async () => {
  const { submission, proposal, field, checks } = await round('draft', { strictSums: true });
  const told = async () => {
    const { problems } = await getProposal(field, { id: proposal.id });
    return problems.map(({ code, severity, values }) => [code, severity, values]);
  };
  expect(await told()).toEqual([]);
  await know('SD01', 'SDN');
  // The code of another country's place is none of this operation's.
  await know('SD07', 'TCD');
  expect(await told()).toEqual([['unknown_place', 'warning', { name: 'SD07' }]]);
  const asked = await getSubmission(field, { id: submission.id });
  expect(asked.problems).toMatchObject([{ section: 'places', code: 'unknown_place', severity: 'error' }]);
  await expect(submit(field, { id: submission.id, checks })).rejects.toMatchObject({
    code: 'proposal_incomplete',
    detail: { fields: { places: ['unknown_place'] } },
  });
  await asOwner((db) => db.update(adminUnits).set({ countryId: 'SDN' }).where(eq(adminUnits.pcode, 'SD07')));
  expect(await told()).toEqual([]);
  await submit(field, { id: submission.id, checks });
});
