import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { appeals } from '#db/schema/index.ts';
import { writeReview } from '#lib/reviews/commands.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { openAppeal, round } from '#lib/testing/round.ts';
import { copyAppealRules, setAppealRules } from './rules-commands.ts';
import { getAppealRules, listOpenAppeals } from './rules-queries.ts';

const demands = {
  timeZone: 'Europe/Zurich',
  envelopeUsd: '62 000 000',
  reviewersNeeded: 2,
  secondReader: true,
  hcApproval: true,
  requiredSections: ['people', 'budget'],
  strictSums: true,
  codePattern: 'MA-{year}-{country}-{number}',
  criteria: [],
  checks: [],
} as const;

test('deadlines are said by the clock of their zone, in winter and in summer', async () => {
  const { appeal } = await openAppeal();
  const geneva = await given.actor(['geneva_coordinator']);
  const times = { deadline: '2026-11-27T17:00', systemDeadline: '2027-07-01T23:59' };
  await setAppealRules(geneva, { ...demands, id: appeal.id, version: 1, ...times });
  const { rules } = await getAppealRules(geneva, { id: appeal.id });
  expect([rules?.deadline, rules?.systemDeadline].map((at) => new Date(at ?? '').toISOString())).toEqual([
    '2026-11-27T16:00:00.000Z',
    '2027-07-01T21:59:00.000Z',
  ]);
  expect([rules?.deadlineThere, rules?.systemDeadlineThere]).toEqual([times.deadline, times.systemDeadline]);
  expect(rules).toMatchObject({ envelopeUsd: '62000000', reviewersNeeded: 2, version: 2 });
  await expect(setAppealRules(geneva, { ...demands, id: appeal.id, version: 1 })).rejects.toThrow('stale');
  await expect(
    setAppealRules(geneva, { ...demands, id: appeal.id, codePattern: 'MA-{year}' }),
  ).rejects.toThrow();
});

test('criteria and checks change as a form sends them; one that was scored by stays, one of another appeal is left alone', async () => {
  const { appeal, criteria, submission } = await round('in_review');
  const other = await openAppeal();
  const geneva = await given.actor(['geneva_coordinator']);
  const [first, second] = criteria;
  const form = {
    ...demands,
    id: appeal.id,
    criteria: undefined,
    checks: undefined,
    'criteria.0.nameEn': 'New',
    'criteria.0.nameFr': 'Nouveau',
    'criteria.1.id': first?.id,
    'criteria.1.nameEn': 'Relevance, renamed',
    'criteria.1.nameFr': 'Pertinence',
    'criteria.1.weight': '2',
    'criteria.2.id': other.criteria[0]?.id,
    'criteria.2.nameEn': 'Stolen',
    'criteria.2.nameFr': 'Volé',
  };
  await setAppealRules(geneva, form);
  const now = await getAppealRules(geneva, { id: appeal.id });
  expect(now.criteria.map(({ id, nameEn, weight }) => [id === first?.id, nameEn, Number(weight)])).toEqual([
    [false, 'New', 1],
    [true, 'Relevance, renamed', 2],
  ]);
  expect(now.criteria.some(({ id }) => id === second?.id)).toBe(false);
  expect(now.checks).toEqual([]);
  const theirs = await getAppealRules(geneva, { id: other.appeal.id });
  expect(theirs.criteria[0]?.nameEn).toBe('Relevance');

  const manager = await given.actor(['programme_manager']);
  const scores = [{ criterionId: first?.id ?? '', score: 4, applicable: true }];
  await writeReview(manager, { id: submission.id, scores, finish: false });
  await expect(setAppealRules(geneva, { ...demands, id: appeal.id })).rejects.toThrow('in_use');
});

test('last year’s rules are taken over once, without its deadlines and envelope; only Geneva sets them', async () => {
  const operation = await given.operation();
  const source = await openAppeal({ deadline: '2099-01-01T00:00:00Z', envelopeUsd: '5', reviewersNeeded: 3 });
  const { appeal } = await openAppeal();
  const geneva = await given.actor(['geneva_coordinator']);
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const bare = await bareAppeal();
  const copy = { id: bare, fromId: source.appeal.id };
  await expect(copyAppealRules(field, copy)).rejects.toThrow('forbidden');
  await copyAppealRules(geneva, copy);
  const { rules, criteria, checks } = await getAppealRules(field, { id: bare });
  expect(rules).toMatchObject({ deadline: null, envelopeUsd: null, reviewersNeeded: 3 });
  expect(criteria.map(({ nameEn, weight }) => [nameEn, Number(weight)])).toEqual([
    ['Relevance', 3],
    ['Feasibility', 1],
  ]);
  expect(checks.map(({ nameEn }) => nameEn)).toEqual(['Accredited']);
  await expect(copyAppealRules(geneva, copy)).rejects.toThrow('conflict');
  await expect(copyAppealRules(geneva, { id: appeal.id, fromId: randomUUID() })).rejects.toThrow('conflict');
  const open = (await listOpenAppeals(field, { id: operation.id })).items.map(({ id }) => id);
  expect(open).toEqual(expect.arrayContaining([source.appeal.id, appeal.id]));
  const elsewhere = await given.operation();
  await expect(listOpenAppeals(field, { id: elsewhere.id })).rejects.toThrow('not_found');
});

/** An appeal that takes nothing in yet. */
async function bareAppeal() {
  return asOwner(async (db) => {
    const [made] = await db
      .insert(appeals)
      .values({ name: 'Sudan CERF 2027', type: 'CERF', years: [2027], sharing: 'public' })
      .returning();
    return made?.id ?? '';
  });
}
