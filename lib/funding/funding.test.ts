import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { getSubmission } from '#lib/submissions/queries.ts';
import { actionsOn, given } from '#lib/testing/given.ts';
import { round } from '#lib/testing/round.ts';
import { editFunding, recordFunding, removeFunding } from './commands.ts';
import { listFunding } from './queries.ts';

const money = { donor: 'Sample donor', on: '2026-11-01', source: 'Invented', currency: 'USD', rate: null };

test('what is pledged, committed and paid makes the status; a corrected or removed record makes it anew', async () => {
  const { submission, field } = await round('accepted');
  const geneva = await given.actor(['geneva_coordinator']);
  const { id } = submission;
  const status = async () => (await getSubmission(geneva, { id })).funding;
  const steps = [await status()];
  const pledge = await recordFunding(geneva, { ...money, id, stage: 'pledge', amount: '500' });
  steps.push(await status());
  await recordFunding(geneva, { ...money, id, stage: 'commitment', amount: '1000' });
  steps.push(await status());
  const euros = { currency: 'EUR', rate: '1.1', stage: 'paid', amount: '1 000,00' } as const;
  const paid = await recordFunding(geneva, { ...money, ...euros, id });
  expect(paid.amountUsd).toBe('1100');
  steps.push(await status());
  await removeFunding(geneva, { id: pledge.id, version: 1 });
  await editFunding(geneva, { ...money, id: paid.id, version: 1, stage: 'paid', amount: '1000' });
  steps.push(await status());
  // Asked 2,000: 1,000 committed and 1,100 paid are above it, 1,000 and 1,000 are all of it, half of it paid.
  expect(steps).toEqual(['unfunded', 'pledged', 'committed', 'over_funded', 'partly_funded']);
  expect((await listFunding(field, { id })).items).toHaveLength(2);
  expect(await actionsOn(paid.id)).toEqual(['funding.record', 'funding.edit']);
});

test('A20 only Geneva records money, for what was accepted, of a donor that there is, at a rate', async () => {
  const { submission, field } = await round('in_review');
  const geneva = await given.actor(['geneva_coordinator']);
  const record = { ...money, id: submission.id, stage: 'paid', amount: '5' } as const;
  await expect(recordFunding(field, record)).rejects.toThrow('forbidden');
  await expect(recordFunding(geneva, record)).rejects.toThrow('wrong_status');
  const accepted = { ...record, id: (await round('accepted')).submission.id };
  await expect(recordFunding(geneva, { ...accepted, donorId: randomUUID() })).rejects.toThrow('invalid');
  await expect(recordFunding(geneva, { ...accepted, currency: 'EUR' })).rejects.toThrow();
  await expect(recordFunding(geneva, { ...accepted, amount: '0' })).rejects.toThrow();
  const elsewhere = await given.operation();
  const stranger = await given.actor(['field_coordinator', [elsewhere.id]]);
  await expect(listFunding(stranger, { id: accepted.id })).rejects.toThrow('not_found');
});
