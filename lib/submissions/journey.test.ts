import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor } from '#lib/access/actor.ts';
import { recordFunding } from '#lib/funding/commands.ts';
import { copyProposal, createProposal, writeSection } from '#lib/proposals/commands.ts';
import { getProposal, listProposals } from '#lib/proposals/queries.ts';
import { assignReviewer, writeReview } from '#lib/reviews/commands.ts';
import { getReviewRoom, listComments } from '#lib/reviews/queries.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { openAppeal, proposalOf, round } from '#lib/testing/round.ts';
import { answerPoint, startSubmission, submit } from './commands.ts';
import { accept, approve, publish, recommend, returnSubmission, takeUp } from './judging.ts';
import { getSubmission, listDoubles, listSubmissions } from './queries.ts';

const mailsTo = (actor: Actor) =>
  asOwner(async (db) => {
    const { rows } = await db.execute<{ outcome: string }>(sql`
      select data->'mail'->'values'->>'outcome' as outcome from pgboss.job
      where data->'mail'->>'to' = ${actor.email} order by created_on`);
    return rows.map(({ outcome }) => outcome);
  });

test('written once, scored by two, returned with three points, answered, accepted, approved, published, half funded', async () => {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const { appeal, criteria, checks } = await openAppeal();
  const proposal = await proposalOf(operation.id, field);
  const [one, two] = await Promise.all([
    given.actor(['programme_manager']),
    given.actor(['programme_manager']),
  ]);
  const geneva = await given.actor(['geneva_coordinator']);
  const reader = await given.actor(['reader']);

  const started = await startSubmission(field, { id: proposal.id, appealId: appeal.id, askedUsd: null });
  const { id } = started;
  await expect(submit(field, { id, checks: [] })).rejects.toThrow('invalid');
  const submitted = await submit(field, { id, checks });
  expect(submitted.code).toBe(`MA-2027-${operation.code}-001`);
  expect(await getSubmission(field, { id })).toMatchObject({
    plain: 'with_reviewers',
    moves: ['withdraw'],
    askedUsd: '2000',
  });
  expect(await listSubmissions(reader, { appeal: appeal.id })).toMatchObject({ items: [], total: 0 });

  await takeUp(one, { id });
  await assignReviewer(geneva, { id, accountId: two.accountId ?? '', role: 'reviewer' });
  const [relevance, feasibility] = criteria;
  const scores = (a: number, b: number | null) =>
    [
      { criterionId: relevance?.id ?? '', score: a },
      { criterionId: feasibility?.id ?? '', score: b, applicable: b !== null },
    ].map((it) => ({ applicable: true, ...it }));
  await expect(writeReview(one, { id, scores: scores(4, 2).slice(0, 1), finish: true })).rejects.toThrow(
    'invalid',
  );
  await writeReview(one, { id, scores: scores(4, 2), finish: true });
  await writeReview(two, { id, scores: scores(2, null), finish: true });
  const room = await getReviewRoom(geneva, { id });
  // (4 × 3 + 2 × 1) / 4 and 2 alone, n/a left out.
  expect(room.reviews.map(({ score }) => score)).toEqual(['3.5', '2.0']);
  expect(room.criteria.map(({ average, spread }) => [average, spread])).toEqual([
    ['3.0', 2],
    ['2.0', 0],
  ]);
  await expect(getReviewRoom(field, { id })).rejects.toThrow('forbidden');
  expect((await getSubmission(field, { id })).score).toBeNull();

  const points = (['needs', 'people', 'budget'] as const).map((section) => ({
    section,
    body: `Say more of ${section}.`,
  }));
  await returnSubmission(two, { id, reason: 'Figures need work.', points });
  const back = await getSubmission(field, { id });
  expect(back).toMatchObject({ plain: 'with_you_again', moves: ['resubmit', 'withdraw'] });
  expect(back.points.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(back.history.map(({ move, by }) => [move, by])).toEqual([
    ['return', null],
    ['submit', field.name],
  ]);

  await expect(submit(field, { id, checks })).rejects.toThrow('points_open');
  for (const point of back.points.slice(0, 2))
    await answerPoint(field, { id, pointId: point.id, done: true });
  const third = { id, pointId: back.points[2]?.id ?? '', done: false };
  await expect(answerPoint(field, third)).rejects.toThrow();
  await answerPoint(field, { ...third, reply: 'The rate is fixed by contract.' });
  await expect(submit(field, { id, checks })).rejects.toThrow('text_unchanged');
  const needs = (await getProposal(field, { id: proposal.id })).texts.find(
    (text) => text.section === 'needs',
  );
  await writeSection(field, {
    id: proposal.id,
    section: 'needs',
    version: needs?.version,
    done: true,
    content: { ...needs?.content, text: 'Routes are blocked, and two bridges.' },
  });
  await submit(field, { id, checks });

  await takeUp(one, { id });
  const compared = await getSubmission(one, { id, compare: 1 });
  expect(compared.compared?.content.needs?.text).toBe('Routes are blocked.');
  expect(compared.content.needs?.text).toBe('Routes are blocked, and two bridges.');
  await expect(recommend(one, { id, recommendation: 'yes' })).rejects.toThrow('reviewers_missing');
  await writeReview(one, { id, scores: scores(5, 4), finish: true });
  await recommend(one, { id, recommendation: 'yes' });
  await accept(geneva, { id });
  await approve(geneva, { id, approvedOn: '2026-11-25', document: 'Letter HC/2026/7' });
  await publish(geneva, { id });
  await recordFunding(geneva, {
    id,
    donor: 'Sample donor',
    stage: 'paid',
    amount: '1000',
    on: '2026-11-26',
    source: 'Invented',
    rate: null,
  });
  const published = await getSubmission(reader, { id });
  expect(published).toMatchObject({
    status: 'published',
    funding: 'partly_funded',
    fundedUsd: '1000',
    moves: [],
    points: [],
    reviewers: [],
    recommendation: null,
    score: null,
  });
  expect(published.content.summary?.title).toBe('Survey and clearance of access routes');
  expect(await actionsOn(id)).toEqual([
    'submission.start',
    'submission.submit',
    'submission.take_up',
    'review.read denied',
    'submission.return',
    'submission.answer',
    'submission.answer',
    'submission.answer',
    'submission.submit',
    'submission.take_up',
    'submission.recommend',
    'submission.accept',
    'submission.approve',
    'submission.publish',
  ]);
  expect(await mailsTo(field)).toEqual(['submitted', 'returned', 'submitted', 'accepted', 'published']);
});

test('two write at once: in two sections nothing is lost, in one the second is told what the first wrote', async () => {
  const { proposal, field, operation } = await round();
  const other = await given.actor(['field_coordinator', [operation.id]]);
  const edit = (section: 'needs' | 'risks', content: Record<string, unknown>) => ({
    id: proposal.id,
    section,
    version: 1,
    done: false,
    content,
  });
  await Promise.all([
    writeSection(field, edit('needs', { text: 'One' })),
    writeSection(other, edit('risks', { rows: [{ risk: 'Two' }] })),
  ]);
  const { texts } = await getProposal(field, { id: proposal.id });
  expect(texts.find(({ section }) => section === 'needs')?.content.text).toBe('One');
  expect(texts.find(({ section }) => section === 'risks')?.content.rows).toMatchObject([{ risk: 'Two' }]);

  const both = await Promise.allSettled([
    writeSection(field, { ...edit('needs', { text: 'Mine' }), version: 2 }),
    writeSection(other, { ...edit('needs', { text: 'Yours' }), version: 2 }),
  ]);
  const lost = both.find((it) => it.status === 'rejected');
  expect(both.filter((it) => it.status === 'fulfilled')).toHaveLength(1);
  expect(lost?.reason).toMatchObject({ code: 'stale', detail: { current: { version: 3 } } });
  const winner = both[0]?.status === 'fulfilled' ? 'Mine' : 'Yours';
  const kept = (await getProposal(field, { id: proposal.id })).texts.find(
    ({ section }) => section === 'needs',
  );
  expect([kept?.content.text, kept?.version]).toEqual([winner, 3]);
});

test('numbers are given one by one, also when ten are handed in at the same moment', async () => {
  const operation = await given.operation();
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const { appeal, checks } = await openAppeal();
  const started = [];
  for (let at = 0; at < 10; at++) {
    const proposal = await proposalOf(operation.id, field);
    started.push(await startSubmission(field, { id: proposal.id, appealId: appeal.id, askedUsd: '10' }));
  }
  const codes = await Promise.all(started.map(async ({ id }) => (await submit(field, { id, checks })).code));
  expect(codes.sort()).toEqual(
    Array.from({ length: 10 }, (_, at) => `MA-2027-${operation.code}-${String(at + 1).padStart(3, '0')}`),
  );
});

test('A17 what stands in another operation changes nothing in a list, its counts and its sums', async () => {
  const here = await round('submitted');
  const mine = () => listSubmissions(here.field, { appeal: here.appeal.id });
  const before = await mine();
  const there = await given.operation();
  const stranger = await given.actor(['field_coordinator', [there.id]]);
  for (let at = 0; at < 5; at++) {
    const proposal = await proposalOf(there.id, stranger);
    const put = { id: proposal.id, appealId: here.appeal.id, askedUsd: '99' };
    await startSubmission(stranger, put);
  }
  expect(await mine()).toEqual(before);
  expect(before).toMatchObject({ total: 1, byStatus: [{ status: 'submitted', count: 1, askedUsd: '2000' }] });
  expect((await listProposals(stranger, { operation: here.operation.id })).total).toBe(0);
  await expect(getProposal(stranger, { id: here.proposal.id })).rejects.toThrow('not_found');
  await expect(listComments(stranger, { id: here.submission.id })).rejects.toThrow('not_found');
});

test('the same need asked twice is found: same place, pillar and time', async () => {
  const here = await round('submitted');
  const second = await openAppeal();
  const again = await startSubmission(here.field, {
    id: here.proposal.id,
    appealId: second.appeal.id,
    askedUsd: '500',
  });
  const { items } = await listDoubles(here.field, { id: again.id });
  expect(items).toMatchObject([{ id: here.submission.id, sameProposal: true, places: ['SD07'] }]);
});

test('A14 whoever reviews in one operation and writes in another reads scores in the first alone', async () => {
  const [judged, written] = await Promise.all([round('in_review'), round('in_review')]);
  const both = await given.actor(
    ['programme_manager', [judged.operation.id]],
    ['field_coordinator', [written.operation.id]],
  );
  const scored = async ({ submission, criteria }: typeof judged) => {
    const one = await given.actor(['programme_manager']);
    const scores = criteria.map(({ id }) => ({ criterionId: id, score: 5, applicable: true }));
    await writeReview(one, { id: submission.id, scores, finish: true });
    await recommend(one, { id: submission.id, recommendation: 'yes' });
  };
  await scored(judged);
  await scored(written);
  const { items } = await listSubmissions(both, { sort: '-score' });
  const told = (id: string) => {
    const row = items.find((it) => it.id === id);
    return [row?.score, row?.recommendation, row?.reviewers.length];
  };
  expect(told(judged.submission.id)).toEqual(['5.0', 'yes', 1]);
  expect(told(written.submission.id)).toEqual([null, null, 0]);
  expect((await getSubmission(both, { id: written.submission.id })).score).toBeNull();
  const queued = await listSubmissions(both, { queue: 'unassigned' });
  expect(queued.items.map((it) => it.operation?.id)).not.toContain(written.operation.id);
});

test('whoever was asked to revise after our deadline has until the appeal’s system closes', async () => {
  const past = '2026-01-01T12:00:00Z';
  const open = await round('returned', { deadline: past, systemDeadline: '2099-01-01T12:00:00Z' });
  const closed = await round('returned', { deadline: past, systemDeadline: past });
  for (const { field, proposal } of [open, closed])
    await writeSection(field, { id: proposal.id, section: 'needs', content: { text: 'New' }, done: true });
  const hand = ({ field, submission, checks }: typeof open) => submit(field, { id: submission.id, checks });
  expect((await hand(open)).status).toBe('resubmitted');
  await expect(hand(closed)).rejects.toThrow('deadline_past');
});

test('a proposal is copied with its words, into an operation that there is, from one within reach', async () => {
  const here = await round();
  const copy = { id: here.proposal.id, operationId: here.operation.id, title: 'Second phase' };
  const made = await copyProposal(here.field, copy);
  const shown = await getProposal(here.field, { id: made.id });
  expect([shown.title, shown.copiedFromId, shown.budgetUsd, shown.submissions]).toEqual([
    'Second phase',
    here.proposal.id,
    '2000',
    [],
  ]);
  const elsewhere = await given.operation();
  const stranger = await given.actor(['field_coordinator', [elsewhere.id]]);
  await expect(copyProposal(stranger, { ...copy, operationId: elsewhere.id })).rejects.toThrow('not_found');
  const administrator = await given.actor(['administrator']);
  await expect(
    createProposal(administrator, { operationId: randomUUID(), title: 'Nowhere' }),
  ).rejects.toThrow('invalid');
});

test('a deadline that has passed, a section that is missing and sums that differ stand in the way', async () => {
  const late = await round('draft', { deadline: '2026-01-01T12:00:00Z' });
  await expect(submit(late.field, { id: late.submission.id, checks: late.checks })).rejects.toThrow(
    'deadline_past',
  );
  const { field, proposal, submission, checks } = await round('draft', {
    requiredSections: ['risks', 'places'],
  });
  const save = (section: 'risks' | 'places', rows: unknown[]) =>
    writeSection(field, { id: proposal.id, section, content: { rows }, done: false });
  await save('risks', []);
  await save('places', [{ pcode: 'SD07', people: 90, amount: '2000' }]);
  const refused = await submit(field, { id: submission.id, checks }).catch((error) => error);
  expect(refused).toMatchObject({
    code: 'proposal_incomplete',
    detail: { fields: { risks: ['missing'], places: ['people_by_place_differ'] } },
  });
});

test('other systems are told that it was returned, decided and funded, and of the submission alone', async () => {
  const { submission, operation } = await round('in_review');
  const { id } = submission;
  const [one, geneva] = await Promise.all([
    given.actor(['programme_manager']),
    given.actor(['geneva_coordinator']),
  ]);
  await recommend(one, { id, recommendation: 'yes', exception: 'A test has no reviewers.' });
  await accept(geneva, { id });
  const money = {
    donor: 'Sample donor',
    stage: 'pledge',
    amount: '10',
    on: '2026-11-26',
    source: 'Invented',
  } as const;
  await recordFunding(geneva, { id, ...money, rate: null });
  const told = await asOwner(async (db) => {
    const { rows } = await db.execute<{ event: string; subject: unknown; operation: string }>(sql`
      select data->>'event' as event, data->'subject' as subject, data->>'operationId' as operation from pgboss.job
      where name = 'signal' and data->'subject'->>'id' = ${id} order by created_on`);
    return rows;
  });
  const subject = { type: 'submission', id };
  expect(told).toEqual([
    { event: 'submission.decided', subject, operation: operation.id },
    { event: 'funding.recorded', subject, operation: operation.id },
  ]);
});
