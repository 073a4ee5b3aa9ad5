import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, test } from 'vitest';
import { auditEvents } from '#db/schema/index.ts';
import { record } from '#lib/access/record.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { listAuditEvents, verifyAuditChain } from './queries.ts';

/** As whoever owns the tables, who alone can touch what is written. */
async function asDatabaseOwner(statement: string) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const wrote = (
  actor: Awaited<ReturnType<typeof given.actor>>,
  subjectId: string,
  operationId: string | null = null,
) =>
  asOwner((db) =>
    record(db, actor, 'post.edit', {
      subjectType: 'post',
      subjectId,
      operationId,
      before: { a: 1 },
      after: { a: 2 },
    }),
  );

test('A37 the trail is listed by who, what, whom, where, outcome and day, newest first and page by page', async () => {
  const admin = await given.actor(['administrator']);
  const other = await given.actor(['field_coordinator']);
  const operation = await given.operation();
  for (const subject of ['one', 'two', 'three']) await wrote(other, subject, operation.id);
  await wrote(admin, 'four');

  const all = await listAuditEvents(admin, { actor: other.accountId ?? '', limit: 2 });
  expect(all.total).toBe(3);
  expect(all.items.map(({ subjectId }) => subjectId)).toEqual(['three', 'two']);
  expect(all.items[0]).toMatchObject({
    accountName: 'Sam Exemple',
    operationCode: operation.code,
    after: { a: 2 },
  });
  const rest = await listAuditEvents(admin, {
    actor: other.accountId ?? '',
    limit: 2,
    cursor: all.next ?? '',
  });
  expect(rest.items.map(({ subjectId }) => subjectId)).toEqual(['one']);
  expect(rest.next).toBeNull();

  const count = async (filter: Parameters<typeof listAuditEvents>[1]) =>
    (await listAuditEvents(admin, filter)).total;
  const today = new Date().toISOString().slice(0, 10);
  expect(await count({ operation: operation.id })).toBe(3);
  expect(await count({ subject: 'four' })).toBe(1);
  expect(await count({ action: 'post', actor: admin.accountId ?? '' })).toBe(1);
  expect(await count({ action: 'post.edit', outcome: 'denied' })).toBe(0);
  expect(await count({ from: today, to: today, actor: other.accountId ?? '' })).toBe(3);
  expect(await count({ to: '2020-01-01' })).toBe(0);
});

test('A37 who has no wider view of the trail sees their own acts', async () => {
  const operation = await given.operation();
  const mine = await given.actor(['field_coordinator', [operation.id]]);
  const colleague = await given.actor(['field_coordinator', [operation.id]]);
  await wrote(mine, 'mine', operation.id);
  await wrote(colleague, 'theirs', operation.id);
  const seen = await listAuditEvents(mine, {});
  expect(seen.items.map(({ subjectId }) => subjectId)).toEqual(['mine']);
  expect(seen.total).toBe(1);
  await expect(listAuditEvents(await given.actor(['reader']), {})).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('A37 the app cannot change an event, and a change by anybody else is found', async () => {
  const admin = await given.actor(['administrator']);
  await wrote(admin, 'before');
  await wrote(admin, 'tampered');
  await wrote(admin, 'after');
  await expect(asOwner((db) => db.update(auditEvents).set({ subjectId: 'x' }))).rejects.toThrow();
  await expect(asOwner((db) => db.delete(auditEvents))).rejects.toThrow();
  expect(await verifyAuditChain(admin, {})).toMatchObject({ intact: true, broken: null });

  const [event] = await asOwner((db) =>
    db
      .select({ id: sql<string>`${auditEvents.id}::text` })
      .from(auditEvents)
      .where(eq(auditEvents.subjectId, 'tampered')),
  );
  await asDatabaseOwner(`alter table audit_events no force row level security;
    update audit_events set subject_id = 'something else' where id = ${event?.id};
    alter table audit_events force row level security`);
  expect(await verifyAuditChain(admin, {})).toMatchObject({ intact: false, broken: event?.id });
  await expect(verifyAuditChain(await given.actor(['geneva_coordinator']), {})).rejects.toMatchObject({
    code: 'forbidden',
  });
});
