import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from './embedded.ts';
import { throwawayDir } from './testing/throwaway.ts';

const folder = throwawayDir('embedded');
const dataDir = join(folder, 'data');
const pidFile = join(dataDir, 'postgres/postmaster.pid');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (dir = dataDir) => openEmbedded({ dataDir: dir });
const serverPid = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]);

async function ask<T>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function untilAnswered<T>(url: string, statement: string): Promise<T[]> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask<T>(url, statement);
    } catch (error) {
      if (attempt === 200) throw error;
      await sleep(25);
    }
  }
}

test('two starters at once get one server, and the last to close stops it', async () => {
  const [one, two] = await Promise.all([open(), open()]);
  expect(one.url).toBe(two.url);
  const pid = serverPid();
  await one.close();
  expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(serverPid()).toBe(pid);
  await two.close();
  expect(existsSync(pidFile)).toBe(false);
});

test('a kill -9 of the server loses nothing that was committed, and its user starts it again', async () => {
  const { url, close } = await open();
  await ask(url, 'create table kept as select generate_series(1, 1000) as n');
  const killed = serverPid();
  process.kill(killed, 'SIGKILL');
  const rows = await untilAnswered(url, 'select count(*)::int as n from kept');
  expect(rows).toEqual([{ n: 1000 }]);
  expect(serverPid()).not.toBe(killed);
  // It answers before its user has joined it again: closing in that moment must not leave it behind.
  await close();
  expect(existsSync(pidFile)).toBe(false);
});

test('after a kill -9 of everything, the pid in the file may belong to another program', async () => {
  const { uid, gid } = statSync(join(dataDir, 'postgres'));
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  const left = [
    stranger.pid,
    join(dataDir, 'postgres'),
    '1',
    '5432',
    join(dataDir, 'run'),
    '',
    '',
    'ready',
    '',
  ];
  writeFileSync(pidFile, left.join('\n'));
  writeFileSync(join(dataDir, 'run/.s.PGSQL.5432.lock'), left.slice(0, 5).join('\n'));
  const { url, close } = await open();
  expect(await ask(url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  await close();
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});

test('a user that was killed counts as gone: the next one stops the server when it leaves', async () => {
  const program = `const { openEmbedded } = await import('./db/embedded.ts');
    await openEmbedded({ dataDir: process.argv[1] }); console.log('open'); setInterval(() => {}, 1000);`;
  const user = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir]);
  await once(user.stdout, 'data');
  user.kill('SIGKILL');
  await once(user, 'exit');
  const pid = serverPid();
  const { close } = await open();
  expect(serverPid()).toBe(pid);
  await close();
  expect(existsSync(pidFile)).toBe(false);
});

test('a cluster of another Postgres version is refused in one sentence', async () => {
  const file = join(dataDir, 'postgres/PG_VERSION');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, '13\n');
  await expect(open()).rejects.toThrow(/was made by Postgres 13 but Postgres \d+ is installed/);
  writeFileSync(file, before);
});

test('a folder too deep for the path of a socket works all the same', async () => {
  const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
  const { url, close } = await open(deep);
  expect(await ask(url, 'select current_user as who')).toEqual([{ who: 'ma_owner' }]);
  await close();
  rmSync(new URL(url).searchParams.get('host') ?? '', { recursive: true });
});

test('a DATA_DIR that is a file, or below one, is refused in one sentence', async () => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(open(file)).rejects.toThrow(`DATA_DIR ${file} cannot be written: it is a file.`);
  await expect(open(join(file, 'below'))).rejects.toThrow('part of the path is a file');
});
