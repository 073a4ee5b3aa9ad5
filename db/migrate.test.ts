import { createServer, type Socket } from 'node:net';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';

const own = process.env.DATABASE_URL ?? '';

function at(path: string, user?: string) {
  const url = new URL(own);
  url.pathname = path;
  if (user) url.username = user;
  return url.href;
}

async function ask(url: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

const state = `select (select count(*)::int from drizzle.__drizzle_migrations) as migrations,
  (select count(*)::int from countries) as countries, (select count(*)::int from pgboss.queue) as queues`;

test('instances that start together migrate an empty database once, and a later start changes nothing', async () => {
  await ask(at('/postgres'), 'create database fresh_start');
  const fresh = at('/fresh_start');
  await Promise.all([migrate(fresh), migrate(fresh), migrate(fresh)]);
  const after = await ask(fresh, state);
  expect(after).toEqual(await ask(own, state));
  await migrate(fresh);
  expect(await ask(fresh, state)).toEqual(after);
  await ask(at('/postgres'), 'drop database fresh_start');
});

test('the app works off the queue without the right to change its tables', async () => {
  const asApp = 'set role ma_app';
  const send = `insert into pgboss.job (name, data) values ('mail', '{}') returning name`;
  expect(await ask(own, asApp, send)).toEqual([{ name: 'mail' }]);
  await expect(ask(own, asApp, 'create table pgboss.mine ()')).rejects.toThrow('permission denied');
});

test('a user who may not work as ma_app is told which statement an administrator should run', async () => {
  const database = 'poor_start';
  await ask(
    at('/postgres'),
    'create role poor login',
    'grant poor to current_user',
    `create database ${database} owner poor`,
  );
  await expect(migrate(at(`/${database}`, 'poor'))).rejects.toThrow(
    'The database user "poor" may not work as ma_app; as an administrator run: grant ma_app to "poor";',
  );
  await ask(at('/postgres'), `drop database ${database}`, 'drop role poor');
});

test('a Postgres older than 15 is refused in one sentence', async () => {
  const server = await oldPostgres();
  await expect(migrate(`postgresql://someone@127.0.0.1:${server.port}/old`)).rejects.toThrow(
    `The database at 127.0.0.1:${server.port} is Postgres 14; version 15 or newer is needed.`,
  );
  server.close();
});

test.each([
  ['a server that is not there', 'postgresql://a@127.0.0.1:1/x', 'No database answers at 127.0.0.1:1'],
  ['a host that does not exist', 'postgresql://a@nowhere.invalid/x', /nowhere\.invalid/],
  ['a database that does not exist', at('/not_there'), 'There is no database "not_there"'],
  [
    'a user that does not exist',
    at('/postgres', 'nobody_we_know'),
    'does not let the user of DATABASE_URL in',
  ],
])('%s is one sentence', async (_what, url, sentence) => {
  await expect(migrate(url)).rejects.toThrow(sentence);
});

/** Speaks as much of Postgres' protocol as a client needs to ask for the version, and says 14. */
async function oldPostgres() {
  const message = (type: string, ...parts: (Buffer | string)[]) => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const ready = message('Z', 'I');
  const column = Buffer.concat([Buffer.from('server_version_num\0'), Buffer.alloc(18)]);
  const value = Buffer.from([0, 1, 0, 0, 0, 6]);
  const answer = Buffer.concat([
    message('T', Buffer.from([0, 1]), column),
    message('D', value, '140011'),
    message('C', 'SHOW\0'),
    ready,
  ]);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.on('data', (text) => text[0] === 'Q'.charCodeAt(0) && socket.write(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' ? address?.port : 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
