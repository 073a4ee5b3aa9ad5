import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { throwawayDir } from '#db/testing/throwaway.ts';
import { freePort } from './port.ts';

const folder = throwawayDir('start');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts as `npm start` does, to see it fail. */
async function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['bin/start.ts'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: '',
      PORT: String(await freePort()),
      ...environment,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  return { code, lines: said.trim().split('\n') };
}

test.concurrent('a taken port is one sentence and exit code 1', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  expect(await start({ PORT: port })).toEqual({
    code: 1,
    lines: [`Port ${port} is taken: stop the program that uses it, or set PORT to another.`],
  });
  other.close();
});

test.concurrent('a wrong variable is one sentence and exit code 1', async () => {
  expect(await start({ APP_ORIGIN: 'platform' })).toEqual({
    code: 1,
    lines: [
      'APP_ORIGIN must be of the form https://host or http://host:port, with nothing after it, not "platform".',
    ],
  });
});

test.concurrent('a database that does not answer is one sentence and exit code 1', async () => {
  expect(await start({ DATABASE_URL: 'postgresql://someone:hush@127.0.0.1:1/x' })).toEqual({
    code: 1,
    lines: ['No database answers at 127.0.0.1:1: is it running, and is DATABASE_URL right?'],
  });
});

test.concurrent('a DATA_DIR that cannot be written is one sentence and exit code 1', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(await start({ DATA_DIR: file })).toEqual({
    code: 1,
    lines: [`DATA_DIR ${file} cannot be written: it is a file.`],
  });
});

test.concurrent('demo accounts in a database of one’s own stop the start unless DEMO=1 says that they are meant', async () => {
  const url = process.env.DATABASE_URL ?? '';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set app.identity = 'all'`);
  await client.query(`insert into accounts (email, name) values ('admin@demo.example', 'Ada Specimen')`);
  await client.query(`insert into grants (account_id, role, scope)
    select id, 'administrator', 'global' from accounts where email = 'admin@demo.example'`);
  await client.end();
  expect(await start({ DATABASE_URL: url })).toEqual({
    code: 1,
    lines: [
      'This database holds the demo accounts, whose password is public: set DEMO=1 if that is meant, or use another DATABASE_URL.',
    ],
  });
});
