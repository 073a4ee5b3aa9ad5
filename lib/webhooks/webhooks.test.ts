import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WebhookEvent } from '#db/enums.ts';
import { auditEvents, webhookDeliveries, webhooks } from '#db/schema/index.ts';
import { endAssignment } from '#lib/roster/assignments/commands.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { createWebhook, editWebhook, removeWebhook, testWebhook } from './commands.ts';
import { deliverToWebhook } from './deliver.ts';
import { type Door, publicDoor } from './door.ts';
import { passOn } from './pass-on.ts';
import { getWebhook, listDeliveries, listWebhooks } from './queries.ts';

type Got = { headers: IncomingHttpHeaders; body: string };
let server: Server;
let door: Door;
let status = 200;
const received: Got[] = [];

beforeAll(async () => {
  server = createServer(async (asked, answer) => {
    let body = '';
    for await (const part of asked) body += part;
    received.push({ headers: asked.headers, body });
    answer.writeHead(status).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const port = String((server.address() as AddressInfo).port);
  const resolve = ((_: string, __: unknown, done: (error: null, found: unknown) => void) =>
    done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as Door['resolve'];
  door = { ...publicDoor, protocol: 'http:', ports: [port, '', '443'], mayReach: () => true, resolve };
});

afterAll(() => {
  server.close();
});

beforeEach(() => {
  received.length = 0;
  status = 200;
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** As an administrator makes it; then its address is turned to the server of this test. */
async function givenWebhook(events: WebhookEvent[], operationId: string | null = null) {
  const admin = await given.actor(['administrator']);
  const { id, secret } = await createWebhook(admin, {
    name: 'Sample system',
    url: 'https://hooks.example.org/in',
    events,
    operationId,
  });
  const port = (server.address() as AddressInfo).port;
  await asOwner((db) =>
    db
      .update(webhooks)
      .set({ url: `http://hooks.example.org:${port}/in` })
      .where(eq(webhooks.id, id)),
  );
  return { admin, id, secret: secret ?? '' };
}

const signalsOf = (subjectId: string) =>
  asOwner(async (db) => {
    const { rows } = await db.execute<{ id: string; data: unknown }>(
      sql`select id, data from pgboss.job where name = 'signal' and data->'subject'->>'id' = ${subjectId}`,
    );
    return rows;
  });

const deliveriesOf = (webhookId: string) =>
  asOwner((db) => db.select().from(webhookDeliveries).where(eq(webhookDeliveries.webhookId, webhookId)));

async function givenChange() {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person();
  const assignment = await given.assignment({
    postId: post.id,
    personId: person.id,
    operationId: operation.id,
  });
  const geneva = await given.actor(['geneva_coordinator']);
  const until = new Date().toISOString().slice(0, 10);
  await endAssignment(geneva, { id: assignment.id, until, endReason: 'Contract ended' });
  return { operation, assignment, person };
}

test('a change is told, signed, to whom it concerns, and says nothing of a person', async () => {
  const { operation, assignment, person } = await givenChange();
  const wide = await givenWebhook(['assignment.changed']);
  const here = await givenWebhook(['assignment.changed'], operation.id);
  const elsewhere = await givenWebhook(['assignment.changed'], (await given.operation()).id);
  const other = await givenWebhook(['structure.changed']);
  const [job] = await signalsOf(assignment.id);
  if (!job) throw new Error('no signal was promised');
  await passOn(job);
  await passOn(job);
  const counts = await Promise.all(
    [wide, here, elsewhere, other].map(async ({ id }) => (await deliveriesOf(id)).length),
  );
  expect(counts).toEqual([1, 1, 0, 0]);

  const [delivery] = await deliveriesOf(wide.id);
  await deliverToWebhook({ id: delivery?.id ?? '' }, door);
  await deliverToWebhook({ id: delivery?.id ?? '' }, door);
  expect(received).toHaveLength(1);
  const { headers, body } = received[0] as Got;
  expect(JSON.parse(body)).toMatchObject({
    type: 'assignment.changed',
    data: {
      action: 'assignment.end',
      operationId: operation.id,
      subject: {
        type: 'assignment',
        id: assignment.id,
        link: `http://localhost:3000/api/v1/assignments/${assignment.id}`,
      },
    },
  });
  expect(body).not.toContain(person.familyName);
  expect(body).not.toContain(person.id);
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(wide.secret.replace('whsec_', ''), 'base64');
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
  );
  expect(headers['webhook-id']).toBe(delivery?.id);
  expect(await getWebhook(wide.admin, { id: wide.id })).toMatchObject({ state: 'taken' });
});

test('an act that is refused is told to nobody', async () => {
  const { assignment } = await givenChange();
  const before = (await signalsOf(assignment.id)).length;
  const reader = await given.actor(['reader']);
  await codeOf(endAssignment(reader, { id: assignment.id, until: '2026-01-01', endReason: 'x' }));
  expect((await signalsOf(assignment.id)).length).toBe(before);
  expect(before).toBe(1);
});

test('A41 what is not taken is tried again until it is, and the list says so meanwhile', async () => {
  const { admin, id } = await givenWebhook(['post.vacant']);
  await testWebhook(admin, { id });
  const [delivery] = await deliveriesOf(id);
  const job = { id: delivery?.id ?? '' };
  status = 503;
  await expect(deliverToWebhook(job, door)).rejects.toThrow('503');
  expect((await listDeliveries(admin, { id })).items).toMatchObject([
    { attempts: 1, answer: '503', deliveredAt: null },
  ]);
  expect((await listWebhooks(admin, {})).items.find((one) => one.id === id)).toMatchObject({
    state: 'failing',
  });
  status = 204;
  await deliverToWebhook(job, door);
  expect((await listDeliveries(admin, { id })).items).toMatchObject([
    { event: 'test', attempts: 2, answer: '204' },
  ]);
});

test('a paused or removed webhook gets nothing more', async () => {
  const { admin, id } = await givenWebhook(['post.vacant']);
  await testWebhook(admin, { id });
  const [delivery] = await deliveriesOf(id);
  const wording = { name: 'Paused', url: 'https://hooks.example.org/in', events: ['post.vacant' as const] };
  await editWebhook(admin, { id, version: 1, ...wording, active: false });
  await deliverToWebhook({ id: delivery?.id ?? '' }, door);
  expect(await codeOf(editWebhook(admin, { id, version: 1, ...wording, active: true }))).toBe('stale');
  await removeWebhook(admin, { id });
  await deliverToWebhook({ id: delivery?.id ?? '' }, door);
  expect(received).toHaveLength(0);
});

test('A37 the secret is given once, kept sealed, and stands in no answer and no trail', async () => {
  const { admin, id, secret } = await givenWebhook(['post.vacant']);
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const kept = await asOwner(async (db) => ({
    row: await db.select().from(webhooks).where(eq(webhooks.id, id)),
    trail: await db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)),
  }));
  expect(kept.trail).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(JSON.stringify(kept.trail)).not.toContain('sealedSecret');
  expect(JSON.stringify(await getWebhook(admin, { id }))).not.toContain('ecret');
});

test('only administrators keep webhooks, and only for public addresses', async () => {
  const { id } = await givenWebhook(['post.vacant']);
  const geneva = await given.actor(['geneva_coordinator']);
  expect(await codeOf(listWebhooks(geneva, {}))).toBe('forbidden');
  expect(await codeOf(removeWebhook(geneva, { id }))).toBe('not_found');
  const admin = await given.actor(['administrator']);
  const inward = { name: 'x', url: 'https://127.0.0.1/', events: ['post.vacant' as const] };
  await expect(createWebhook(admin, inward)).rejects.toThrow('not_public_address');
});
