import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';

/** A real SMTP server, before our code reads where it is. It refuses addresses at refused.example. */
const smtp = await vi.hoisted(async () => {
  const { SMTPServer } = await import('smtp-server');
  const { once } = await import('node:events');
  const received: { to: string; raw: string }[] = [];
  const state = { down: false, delay: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (state.down) return done(Object.assign(new Error('try later'), { responseCode: 451 }));
      const refused = address.endsWith('refused.example');
      return done(refused ? Object.assign(new Error('no such user'), { responseCode: 550 }) : undefined);
    },
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk) => {
        raw += chunk;
      });
      stream.on('end', () => {
        setTimeout(() => {
          received.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw });
          done();
        }, state.delay);
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

import { pool } from '#db/pool.ts';
import { invitations, mails } from '#db/schema/index.ts';
import { inIdentity } from '#lib/auth/scope.ts';
import { hashOf } from '#lib/auth/token.ts';
import { startWorker, stopWorker } from '#lib/jobs/worker.ts';
import { givenAccount } from '#lib/testing/given-account.ts';
import { deliver } from './deliver.ts';
import { sendLink, sendMail } from './send.ts';

afterAll(async () => {
  await stopWorker();
  await smtp.close();
});

const mailOf = (id: string) =>
  inIdentity(async (db) => (await db.select().from(mails).where(eq(mails.id, id)))[0]);
const jobOf = (id: string) =>
  inIdentity(
    async (db) => (await db.execute(sql`select data, state from pgboss.job where id = ${id}`)).rows[0],
  );
const to = () => `${randomUUID()}@example.org`;
const changed = (recipient: string) =>
  ({
    to: recipient,
    locale: 'fr',
    template: 'password_changed',
    values: { name: 'Zoé Modèle' },
    path: '/reset',
  }) as const;

test('A41 a mail is promised in the transaction of its cause: no commit, no mail', async () => {
  let id = '';
  await expect(
    inIdentity(async (db) => {
      id = await sendMail(db, changed(to()));
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await jobOf(id)).toBeUndefined();
});

test('the worker sends by real SMTP, in the language asked for, and the subject names nobody', async () => {
  await startWorker();
  const recipient = to();
  const id = await inIdentity((db) => sendMail(db, changed(recipient)));
  await vi.waitFor(() => expect(smtp.received.some((mail) => mail.to === recipient)).toBe(true), 10_000);
  await vi.waitFor(async () => expect((await mailOf(id))?.sentAt).not.toBeNull());
  const raw = smtp.received.find((mail) => mail.to === recipient)?.raw ?? '';
  expect(raw).toContain('From: Coordination <no-reply@example.org>');
  expect(raw).toContain(`Message-ID: <${id}@localhost>`);
  expect(raw).toContain('http://localhost:3000/reset');
  const mail = await mailOf(id);
  expect(mail?.subject).toContain('votre mot de passe a été changé');
  expect(mail?.subject).not.toContain('Zoé');
  expect(mail?.body).toContain('Bonjour Zoé Modèle,');
  await stopWorker();
});

test('A41 one job is one mail, however often and by however many workers it is tried', async () => {
  const recipient = to();
  const job = { id: randomUUID(), data: { mail: changed(recipient) } };
  smtp.state.delay = 200;
  await Promise.all(Array.from({ length: 8 }, () => deliver(job)));
  smtp.state.delay = 0;
  await deliver(job);
  expect(smtp.received.filter((mail) => mail.to === recipient)).toHaveLength(1);
  expect((await mailOf(job.id))?.attempts).toBe(1);
});

test('A41 while the mail server is away a mail waits, says why, and goes out once it is back', async () => {
  const recipient = to();
  const job = { id: randomUUID(), data: { mail: changed(recipient) } };
  smtp.state.down = true;
  await expect(deliver(job)).rejects.toThrow();
  expect(await mailOf(job.id)).toMatchObject({ sentAt: null, attempts: 1, error: 'EENVELOPE 451' });
  smtp.state.down = false;
  await deliver(job);
  expect(await mailOf(job.id)).toMatchObject({ attempts: 2, error: null });
  expect(smtp.received.filter((mail) => mail.to === recipient)).toHaveLength(1);
});

test('a mail that is refused for good is not tried again', async () => {
  const job = { id: randomUUID(), data: { mail: changed('nobody@refused.example') } };
  await deliver(job);
  expect(await mailOf(job.id)).toMatchObject({ sentAt: null, error: 'EENVELOPE 550' });
});

test('A41 a job whose worker died is done by another', async () => {
  const recipient = to();
  const id = await inIdentity((db) => sendMail(db, changed(recipient)));
  await pool.query(
    `update pgboss.job set state = 'active', started_on = now() - interval '2 minutes',
       heartbeat_on = now() - interval '2 minutes' where id = $1`,
    [id],
  );
  await startWorker();
  await vi.waitFor(() => expect(smtp.received.some((mail) => mail.to === recipient)).toBe(true), 60_000);
  await stopWorker();
}, 70_000);

test('A9 a link that lets somebody in is made when it is sent, kept as a hash, and gone from the sent mail', async () => {
  const [invitation] = await inIdentity((db) =>
    db
      .insert(invitations)
      .values({
        email: to(),
        tokenHash: randomUUID(),
        role: 'reader',
        scope: 'global',
        expiresAt: new Date(Date.now() + 60_000).toISOString(),
      })
      .returning(),
  );
  if (!invitation) throw new Error('no invitation');
  const id = await inIdentity((db) => sendLink(db, { purpose: 'invitation', invitationId: invitation.id }));
  const { data } = (await jobOf(id)) as { data: unknown };
  await deliver({ id, data });
  const raw = smtp.received.find((mail) => mail.to === invitation.email)?.raw.replaceAll('=\r\n', '') ?? '';
  const token = /\/invitation\/([\w-]+)/.exec(raw.replaceAll('=3D', '='))?.[1] ?? '';
  const [stored] = await inIdentity((db) =>
    db.select().from(invitations).where(eq(invitations.id, invitation.id)),
  );
  expect(stored?.tokenHash).toBe(hashOf(token));
  expect(JSON.stringify(data)).not.toContain(token);
  expect(JSON.stringify(await mailOf(id))).not.toContain(token);
});

test('A3 a link for an address that nobody has is a job like any other, and no mail', async () => {
  const known = await givenAccount();
  const suspended = await givenAccount({ status: 'suspended' });
  const send = async (email: string) => {
    const id = await inIdentity((db) => sendLink(db, { purpose: 'sign_in', email }));
    await deliver({ id, data: ((await jobOf(id)) as { data: unknown }).data });
    return mailOf(id);
  };
  expect(await send(known.email.toUpperCase())).toMatchObject({ recipient: known.email });
  expect(await send('nobody@example.org')).toBeUndefined();
  expect(await send(suspended.email)).toBeUndefined();
});
