import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';

/** A real SMTP server, before our code reads where it is. */
const smtp = await vi.hoisted(async () => {
  const { SMTPServer } = await import('smtp-server');
  const { once } = await import('node:events');
  const received: { to: string; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk) => {
        raw += chunk;
      });
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = 'Coordination <no-reply@example.org>';
  return { received, close: () => new Promise<void>((done) => server.close(() => done())) };
});

import { accounts, mails, reviews } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { today } from '#lib/http/fields.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { addDays } from '#lib/roster/dates.ts';
import { getSubmission, listSubmissions } from '#lib/submissions/queries.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { round } from '#lib/testing/round.ts';
import { assignReviewer, writeReview } from '../commands.ts';
import { delegateReviews, endDelegation } from '../delegation/commands.ts';
import { listDelegations } from '../delegation/queries.ts';
import { getReviewRoom } from '../queries.ts';
import { remindReviewers, reviewDigestId } from './remind.ts';

afterAll(() => smtp.close());

const inDays = (count: number) => addDays(today(), count);

/** One day passes: the round is run at its beginning, and each mail that it promised leaves. */
async function live(day: string) {
  await remindReviewers(day);
  await remindReviewers(day);
  const jobs = await asOwner(async (db) => {
    const { rows } = await db.execute<{ id: string; data: unknown; hour: string }>(sql`
      select id, data from pgboss.job where data -> 'reviewDigest' ->> 'day' = ${day}`);
    return rows;
  });
  for (const { id, data } of jobs) await deliver({ id, data }, new Date(`${day}T08:00:00Z`));
}

const mailsOf = (actor: Actor) =>
  smtp.received.filter(({ to }) => to === actor.email).map(({ raw }) => raw.replaceAll(/=\r?\n/g, ''));

async function asked(dueOn: string) {
  const stage = await round('in_review');
  const [reviewer, geneva, other] = await Promise.all([
    given.actor(['programme_manager']),
    given.actor(['geneva_coordinator', [stage.operation.id]]),
    given.actor(['programme_manager']),
  ]);
  const { id } = stage.submission;
  await asOwner((db) => db.execute(sql`update submissions set code = ${`MA-${id}`} where id = ${id}`));
  const { id: reviewId } = await assignReviewer(geneva, {
    id,
    accountId: reviewer.accountId ?? '',
    role: 'reviewer',
    dueOn,
  });
  return { ...stage, reviewer, geneva, other, id, reviewId };
}

test('days pass: a reviewer is told before and after the day of a review, Geneva when nobody came, each once', async () => {
  const { reviewer, geneva, other, reviewId } = await asked(inDays(4));
  await given.language(reviewer, 'fr');
  const counts: number[][] = [];
  for (let day = 0; day < 13; day++) {
    await live(inDays(day));
    counts.push([reviewer, geneva, other].map((actor) => mailsOf(actor).length));
  }
  expect(counts).toEqual([
    [0, 0, 0],
    ...Array.from({ length: 4 }, () => [1, 0, 0]),
    ...Array.from({ length: 4 }, () => [2, 0, 0]),
    ...Array.from({ length: 4 }, () => [2, 1, 0]),
  ]);
  const [before = '', after = ''] = mailsOf(reviewer);
  expect(before).toContain('MA-');
  expect(before).toMatch(/dans 3 jours/);
  expect(after).toMatch(/il y a 1 jour/);
  expect(before).not.toContain('Survey and clearance');
  expect(mailsOf(geneva)[0]).toMatch(/5 days late/);
  // Everybody here is called the same: the greeting names its reader, and nothing names anybody else.
  expect(mailsOf(geneva)[0]?.split(reviewer.name)).toHaveLength(3);
  await asOwner((db) => db.delete(reviews).where(eq(reviews.id, reviewId)));
});

test('what was finished before the mail leaves is not told, nor is anything to whoever wants no such mails', async () => {
  const base = 40;
  const done = await asked(inDays(base));
  const off = await asked(inDays(base));
  await asOwner((db) =>
    db
      .update(accounts)
      .set({ warningMails: false })
      .where(eq(accounts.id, off.reviewer.accountId ?? '')),
  );
  await remindReviewers(inDays(base - 2));
  const scores = done.criteria.map(({ id }) => ({ criterionId: id, score: 3, applicable: true }));
  await writeReview(done.reviewer, { id: done.id, scores, finish: true });
  await live(inDays(base - 2));
  expect([...mailsOf(done.reviewer), ...mailsOf(off.reviewer)]).toEqual([]);
  const [mail] = await asOwner((db) =>
    db
      .select()
      .from(mails)
      .where(eq(mails.id, reviewDigestId(off.reviewer.accountId ?? '', inDays(base - 2)))),
  );
  expect(mail).toBeUndefined();
  await asOwner((db) => db.delete(reviews).where(eq(reviews.id, off.reviewId)));
});

test('A22 while somebody is away, whoever stands in is told, sees and does the review; the trail names both', async () => {
  const { reviewer, other, geneva, id, criteria, reviewId, operation } = await asked(inDays(62));
  const stranger = await given.actor(['programme_manager']);
  const scores = criteria.map((it) => ({ criterionId: it.id, score: 4, applicable: true }));
  const write = (actor: Actor) =>
    writeReview(actor, { id, reviewerId: reviewer.accountId, scores, finish: true });
  const later = { since: inDays(55), until: inDays(70) };
  const delegateId = other.accountId ?? '';
  await delegateReviews(reviewer, { delegateId, ...later });
  await expect(write(other)).rejects.toThrow('forbidden');
  await live(inDays(60));
  expect([mailsOf(reviewer).length, mailsOf(other).length]).toEqual([0, 1]);
  expect(mailsOf(other)[0]).toMatch(/stand in/);

  // Its days begin: as far as the database knows, today.
  await expect(
    delegateReviews(stranger, { reviewerId: reviewer.accountId, delegateId, ...later }),
  ).rejects.toThrow('forbidden');
  const now = { since: today(), until: inDays(2) };
  const { id: away } = await delegateReviews(reviewer, { delegateId, ...now });
  await expect(delegateReviews(reviewer, { delegateId, ...now })).rejects.toThrow('stood_in_already');
  const queue = await listSubmissions(other, { queue: 'mine' });
  expect(queue.items.map((row) => row.id)).toContain(id);
  await expect(write(stranger)).rejects.toThrow('forbidden');
  await write(other);
  const { reviews: room } = await getReviewRoom(geneva, { id });
  expect(room).toMatchObject([{ reviewerId: reviewer.accountId, writtenBy: other.name, score: '4.0' }]);
  expect(await actionsOn(reviewId)).toEqual(['review.assign', 'review.write']);
  const { rows } = await asOwner((db) =>
    db.execute<{ by: string; after: Record<string, unknown> }>(sql`
      select account_id as by, after from audit_events where subject_id = ${reviewId} and action = 'review.write'`),
  );
  expect(rows).toMatchObject([
    { by: other.accountId, after: { reviewerId: reviewer.accountId, writtenById: other.accountId } },
  ]);

  const team = await given.actor(['programme_manager'], ['field_coordinator', [operation.id]]);
  await expect(endDelegation(other, { id: away })).rejects.toThrow('forbidden');
  await endDelegation(reviewer, { id: away });
  await expect(write(other)).rejects.toThrow('forbidden');
  const chief = await given.actor(['geneva_coordinator']);
  await delegateReviews(chief, { reviewerId: reviewer.accountId, delegateId: team.accountId ?? '', ...now });
  await expect(write(team)).rejects.toThrow('conflict_of_interest');
  expect((await listDelegations(chief, {})).items.map((it) => it.reviewerId)).toContain(reviewer.accountId);
  expect((await getSubmission(team, { id })).conflict).toBe(true);
});

test('A22 nobody reviews one submission twice, as oneself and for another', async () => {
  const { reviewer, other, geneva, id } = await asked(inDays(90));
  await assignReviewer(geneva, { id, accountId: other.accountId ?? '', role: 'reviewer' });
  await delegateReviews(reviewer, { delegateId: other.accountId ?? '', since: today(), until: today() });
  await expect(
    writeReview(other, { id, reviewerId: reviewer.accountId, scores: [], finish: false }),
  ).rejects.toThrow('own_review_too');
  await expect(
    delegateReviews(reviewer, { delegateId: reviewer.accountId ?? '', since: today(), until: today() }),
  ).rejects.toThrow('invalid');
  const reader = await given.actor(['reader']);
  await expect(
    delegateReviews(geneva, {
      reviewerId: reviewer.accountId,
      delegateId: reader.accountId ?? '',
      since: inDays(5),
      until: inDays(6),
    }),
  ).rejects.toThrow();
});
