import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { anotherInstance, stop } from './another-instance.ts';
import { expect, test } from './fixtures.ts';

test('A7 signed in on one instance, suspended on the other: the next request is refused on both', async ({
  stage,
}) => {
  const person = await stage.given.actor(['reader']);
  const administrator = await stage.given.actor(['administrator']);
  const [cookie, admin] = [await stage.cookieOf(person), await stage.cookieOf(administrator)];
  const second = await anotherInstance();
  try {
    const statuses = () =>
      Promise.all(
        [stage.origin, second.origin].map(
          async (origin) => (await fetch(`${origin}/api/v1/operations`, { headers: { cookie } })).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200]);
    const suspended = await fetch(`${second.origin}/api/v1/accounts/${person.accountId}/suspension`, {
      method: 'POST',
      headers: { cookie: admin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(suspended.status).toBe(200);
    expect(await statuses()).toEqual([401, 401]);
  } finally {
    await stop(second.server, 'SIGTERM');
  }
});

test('A41 an instance killed in the middle of writes leaves nothing half-done and nothing lost', async ({
  stage,
}) => {
  const headers = {
    cookie: await stage.cookieOf(await stage.given.actor(['geneva_coordinator'])),
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  };
  const mark = `K-${randomUUID().slice(0, 6).toUpperCase()}`;
  const drafts = Array.from({ length: 60 }, (_, i) => ({
    key: randomUUID(),
    body: JSON.stringify({
      code: `${mark}-${i}`,
      nameEn: mark,
      nameFr: mark,
      countries: ['SDN', 'SSD'],
      since: '2026-01-01',
      sharing: 'partners',
    }),
  }));
  const send = (origin: string) =>
    Promise.all(
      drafts.map(({ key, body }) =>
        fetch(`${origin}/api/v1/operations`, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': key },
          body,
        }).then(
          (response) => response.status,
          () => 'lost',
        ),
      ),
    );

  const second = await anotherInstance();
  const first = send(second.origin);
  await sleep(120);
  await stop(second.server, 'SIGKILL');
  const told = await first;

  const { asOwner } = await import('#lib/testing/given.ts');
  const { sql } = await import('drizzle-orm');
  const standing = () =>
    asOwner(async (db) => {
      const { rows } = await db.execute<{ operations: number; countries: number; events: number }>(sql`
        select count(distinct o.id)::int as operations, count(distinct (oc.operation_id, oc.country_id))::int as countries,
          count(distinct e.id)::int as events
        from operations o left join operation_countries oc on oc.operation_id = o.id
        left join audit_events e on e.subject_id = o.id::text and e.action = 'operation.create'
        where o.name_en = ${mark}`);
      return rows[0];
    });

  const after = await standing();
  expect(after?.countries).toBe((after?.operations ?? 0) * 2);
  expect(after?.events).toBe(after?.operations);
  expect(after?.operations).toBeGreaterThanOrEqual(told.filter((status) => status === 200).length);

  expect(await send(stage.origin)).toEqual(drafts.map(() => 200));
  expect(await standing()).toEqual({ operations: 60, countries: 120, events: 60 });
});
