import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';

/** A real SMTP server, before our code reads where it is. */
const smtp = await vi.hoisted(async () => {
  const { SMTPServer } = await import('smtp-server');
  const { once } = await import('node:events');
  const received: { to: string; raw: string }[] = [];
  const state = { down: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(state.down ? Object.assign(new Error('try later'), { responseCode: 451 }) : undefined);
    },
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
  return { received, state, close: () => new Promise<void>((done) => server.close(() => done())) };
});

import { changeRequests, confirmationRequests, mails, people, personContacts } from '#db/schema/index.ts';
import { type Actor, anonymous, system } from '#lib/access/actor.ts';
import { hashOf } from '#lib/auth/token.ts';
import { env } from '#lib/env.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { at, request } from '#lib/testing/request.ts';
import { getPerson } from '../people/queries.ts';
import { answerQuestion, stopAsking } from './answer.ts';
import { confirmationsApi } from './api.ts';
import { askToConfirm } from './commands.ts';
import { oneClick } from './one-click.ts';
import { getQuestion, getStop } from './queries.ts';

afterAll(() => smtp.close());

/** A Tuesday at ten, and one at night, in UTC: what counts is the person's own day. */
const workingDay = new Date('2026-11-24T10:00:00Z');
const night = new Date('2026-11-24T23:00:00Z');

async function serving(over: Partial<typeof people.$inferInsert> = {}) {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({
    preferredLanguage: 'fr',
    timeZone: 'UTC',
    sharing: 'partners',
    ...over,
  });
  const where = { postId: post.id, personId: person.id, operationId: operation.id };
  const assignment = await given.assignment({ ...where, since: '2026-01-01' });
  const contact = await given.contact(person.id, 'network', `${person.id}@example.org`);
  return { operation, post, person, assignment, contact };
}

const jobOf = async (requestId: string) => {
  const { rows } = await asOwner((db) =>
    db.execute<{ id: string; data: unknown; start_after: string }>(
      sql`select id, data, start_after from pgboss.job where data->'question'->>'requestId' = ${requestId} order by created_on desc`,
    ),
  );
  const [job] = rows;
  if (!job) throw new Error('no job');
  return { ...job, count: rows.length };
};

const decoded = (raw: string) =>
  raw
    .replaceAll('=\r\n', '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());

async function asked(who: Awaited<ReturnType<typeof serving>>, actor: Actor = system) {
  const { id } = await askToConfirm(actor, { id: who.person.id });
  await deliver(await jobOf(id), workingDay);
  const raw = decoded(smtp.received.find((mail) => mail.to === who.contact.value)?.raw ?? '');
  const token = /\/confirm\/([\w-]{43})/.exec(raw)?.[1] ?? '';
  const stop = /\/confirm\/stop\/([\w.-]+)/.exec(raw)?.[1] ?? '';
  return { id, raw, token, stop };
}

const personOf = (id: string) =>
  asOwner(async (db) => (await db.select().from(people).where(eq(people.id, id)))[0]);
const requestOf = (id: string) =>
  asOwner(
    async (db) => (await db.select().from(confirmationRequests).where(eq(confirmationRequests.id, id)))[0],
  );
const wishesOf = (personId: string) =>
  asOwner((db) => db.select().from(changeRequests).where(eq(changeRequests.personId, personId)));

test('A4 A9 a question goes out by real SMTP in the language of whoever is asked, names nobody in its subject, and keeps no token', async () => {
  const who = await serving({ familyName: 'Étalon' });
  const { id, raw, token, stop } = await asked(who);
  const subject = /^Subject: (.*)$/m.exec(raw)?.[1] ?? '';
  expect(decoded(subject.replace(/=\?UTF-8\?Q\?(.*?)\?=/g, '$1'))).not.toContain('talon');
  expect(raw).toContain('votre fiche');
  for (const link of raw.match(/https?:\/\/[^\s"<>]+/g) ?? [])
    expect(link.startsWith(env.APP_ORIGIN), link).toBe(true);
  expect(raw.replace(/\r\n /g, ' ')).toContain(
    `List-Unsubscribe: <${env.APP_ORIGIN}/confirm/one-click/${stop}>`,
  );
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect((await requestOf(id))?.tokenHash).toBe(hashOf(token));
  const kept = JSON.stringify([
    await jobOf(id),
    await asOwner((db) => db.select().from(mails).where(eq(mails.id, id))),
  ]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain(stop.split('.')[1]);
  // Written once, whoever tries again.
  await deliver(await jobOf(id), workingDay);
  expect(smtp.received.filter((mail) => mail.to === who.contact.value)).toHaveLength(1);
});

test('a question leaves in the working day of whom it is for, whatever kept it waiting', async () => {
  const who = await serving();
  const { id } = await askToConfirm(system, { id: who.person.id });
  await deliver(await jobOf(id), night);
  expect(await asOwner((db) => db.select().from(mails).where(eq(mails.id, id)))).toEqual([]);
  const put = await jobOf(id);
  expect([put.count, new Date(put.start_after).toISOString()]).toEqual([2, '2026-11-25T08:00:00.000Z']);
  smtp.state.down = true;
  await expect(deliver(put, workingDay)).rejects.toThrow();
  smtp.state.down = false;
  await deliver(put, night);
  expect(smtp.received.filter((mail) => mail.to === who.contact.value)).toEqual([]);
  await deliver(put, workingDay);
  expect(smtp.received.filter((mail) => mail.to === who.contact.value)).toHaveLength(1);
});

test('A13 Geneva asks anybody, a field coordinator those of the own operation; nobody twice in 30 days', async () => {
  const [here, there] = [await serving(), await serving()];
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const manager = await given.actor(['programme_manager']);
  const geneva = await given.actor(['geneva_coordinator']);
  await expect(askToConfirm(field, { id: there.person.id })).rejects.toThrow('not_found');
  await expect(askToConfirm(manager, { id: here.person.id })).rejects.toThrow('forbidden');
  const { id } = await askToConfirm(field, { id: here.person.id });
  expect((await requestOf(id))?.operationId).toBe(here.operation.id);
  for (const actor of [field, geneva])
    await expect(askToConfirm(actor, { id: here.person.id })).rejects.toThrow('asked_recently');
  const longAgo = new Date(Date.now() - 31 * 86_400_000).toISOString();
  await asOwner((db) =>
    db.update(confirmationRequests).set({ createdAt: longAgo }).where(eq(confirmationRequests.id, id)),
  );
  await askToConfirm(geneva, { id: here.person.id });
  const hidden = await serving();
  await asOwner((db) =>
    db.execute(sql`update operations set names_hidden = true where id = ${hidden.operation.id}`),
  );
  const there2 = await given.actor(['field_coordinator', [hidden.operation.id]]);
  await expect(askToConfirm(there2, { id: hidden.person.id })).rejects.toThrow('not_found');
  await asOwner((db) => db.delete(personContacts).where(eq(personContacts.personId, there.person.id)));
  await expect(askToConfirm(geneva, { id: there.person.id })).rejects.toThrow('no_email');
});

test('two who ask at once ask once', async () => {
  const who = await serving();
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () => askToConfirm(system, { id: who.person.id })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('A9 A13 the link shows one’s own entry only, answers once of twenty tries, and is then like any forged one', async () => {
  const who = await serving({ givenName: 'Chloé', familyName: 'Modèle', dutyStation: 'Kaya' });
  const other = await serving({ familyName: 'Autrui' });
  const { id, token } = await asked(who);
  const shown = await getQuestion(anonymous, { token });
  expect([
    shown.familyName,
    shown.posts.map((it) => it.assignmentId),
    shown.contacts.map((it) => it.value),
  ]).toEqual(['Modèle', [who.assignment.id], [who.contact.value]]);
  expect(JSON.stringify(shown)).not.toContain(other.person.id);
  // Reading it uses nothing up: mail scanners read too.
  await getQuestion(anonymous, { token });
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => answerQuestion(anonymous, { token, answer: 'correct' })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await personOf(who.person.id)).toMatchObject({ confirmedBy: 'Chloé Modèle', version: 2 });
  const [contact] = await asOwner((db) =>
    db.select().from(personContacts).where(eq(personContacts.id, who.contact.id)),
  );
  expect(contact?.confirmedBy).toBe('Chloé Modèle');
  expect((await requestOf(id))?.answer).toBe('correct');
  expect(await wishesOf(who.person.id)).toEqual([]);

  const expired = await asked(other);
  await asOwner((db) =>
    db
      .update(confirmationRequests)
      .set({ expiresAt: '2026-01-01T00:00:00Z' })
      .where(eq(confirmationRequests.id, expired.id)),
  );
  const forged = 'x'.repeat(43);
  const answers = await Promise.all(
    [token, expired.token, forged].map(async (each) => {
      await expect(getQuestion(anonymous, { token: each })).rejects.toThrow('expired');
      const response = await confirmationsApi['POST /confirmations/answer'](
        request('/api/v1/confirmations/answer', {
          json: { token: each, answer: 'correct' },
          headers: { origin: env.APP_ORIGIN },
        }),
        at(),
      );
      return `${response.status} ${await response.text()}`;
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('410');
});

test('who has left says the last day and who follows: each post waits for Geneva as a change', async () => {
  const who = await serving();
  const { token } = await asked(who);
  await expect(answerQuestion(anonymous, { token, answer: 'left' })).rejects.toThrow('invalid');
  await answerQuestion(anonymous, { token, answer: 'left', lastDay: '2026-11-30', follower: 'Ada Sample' });
  expect(await wishesOf(who.person.id)).toMatchObject([
    {
      origin: 'link',
      subjectType: 'assignment',
      subjectId: who.assignment.id,
      subjectVersion: 1,
      proposed: { until: { from: null, to: '2026-11-30' } },
      note: 'Ada Sample',
      status: 'open',
      operationId: who.operation.id,
      sharing: 'hq_only',
    },
  ]);
  expect((await personOf(who.person.id))?.confirmedAt).toBeNull();
});

test('who changes something asks for that and for nothing else', async () => {
  const who = await serving({ dutyStation: 'Kaya', languages: ['fr', 'en'] });
  const { token } = await asked(who);
  const same = {
    token,
    answer: 'change' as const,
    givenName: who.person.givenName,
    familyName: who.person.familyName,
    dutyStation: 'Kaya',
    languages: ['en', 'fr'],
    contactId: [who.contact.id],
    contactValue: [who.contact.value],
  };
  await expect(answerQuestion(anonymous, same)).rejects.toThrow('invalid');
  await answerQuestion(anonymous, {
    ...same,
    dutyStation: 'Ouagadougou',
    contactValue: ['new@example.org'],
    phone: '+000 11',
    // Not of this entry: nothing happens to it.
    sharing: 'public',
    personId: who.operation.id,
  } as never);
  const wishes = await wishesOf(who.person.id);
  expect(wishes.map(({ subjectType, proposed }) => [subjectType, proposed])).toEqual([
    ['person', { dutyStation: { from: 'Kaya', to: 'Ouagadougou' }, phone: { from: null, to: '+000 11' } }],
    ['contact', { value: { from: who.contact.value, to: 'new@example.org' } }],
  ]);
  expect((await personOf(who.person.id))?.dutyStation).toBe('Kaya');
});

test('the stop link ends the questions, by its page or with one click of the mail program, and nothing else', async () => {
  const [first, second] = [await serving(), await serving()];
  const [one, two] = [await asked(first), await asked(second)];
  await expect(getQuestion(anonymous, { token: one.stop })).rejects.toThrow('expired');
  await expect(getStop(anonymous, { token: `${one.id}.forged-forged-forged` })).rejects.toThrow('expired');
  await getStop(anonymous, { token: one.stop });
  expect((await personOf(first.person.id))?.askingStoppedAt).toBeNull();
  await stopAsking(anonymous, { token: one.stop });
  await stopAsking(anonymous, { token: one.stop });
  const click = (token: string) =>
    oneClick(
      request(`/confirm/one-click/${token}`, { method: 'POST', form: { 'List-Unsubscribe': 'One-Click' } }),
      { params: Promise.resolve({ token }) },
    );
  const [right, forged] = [await click(two.stop), await click(`${two.id}.forged-forged-forged`)];
  expect([right.status, forged.status]).toEqual([204, 204]);
  for (const { person } of [first, second]) {
    expect((await personOf(person.id))?.askingStoppedAt).not.toBeNull();
    await expect(askToConfirm(system, { id: person.id })).rejects.toThrow('asking_stopped');
  }
  // The question itself is still open.
  await answerQuestion(anonymous, { token: one.token, answer: 'correct' });
});

test('A35 answers from one address are limited', async () => {
  const answer = () =>
    confirmationsApi['POST /confirmations/stop'](
      request('/api/v1/confirmations/stop', {
        json: { token: 'y'.repeat(43) },
        headers: { origin: env.APP_ORIGIN, 'x-client-address': '203.0.113.99' },
      }),
      at(),
    );
  const statuses = [];
  for (let count = 0; count < 41; count++) statuses.push((await answer()).status);
  expect(statuses.slice(0, 40).every((status) => status === 410)).toBe(true);
  expect(statuses[40]).toBe(429);
});

test('A37 the trail says who was asked, who looked and what was answered, and no word of the entry', async () => {
  const who = await serving({ familyName: 'Canari', dutyStation: 'Kaya' });
  const { token } = await asked(who);
  await getQuestion(anonymous, { token });
  await answerQuestion(anonymous, { token, answer: 'left', lastDay: '2026-12-01', follower: 'Canari Deux' });
  expect(await actionsOn(who.person.id)).toEqual([
    'confirmation.ask',
    'confirmation.answer',
    'confirmation.answer',
  ]);
  const { rows } = await asOwner((db) =>
    db.execute(sql`select * from audit_events where subject_id = ${who.person.id}`),
  );
  for (const word of ['Canari', 'Kaya', 'example.org', token])
    expect(JSON.stringify(rows)).not.toContain(word);
  await expect(getPerson(anonymous, { id: who.person.id })).rejects.toThrow('forbidden');
});
