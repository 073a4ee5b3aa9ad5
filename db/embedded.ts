import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded/binaries.ts';
import { withFileLock } from './embedded/file-lock.ts';
import { initialise } from './embedded/initialise.ts';
import { closeSocketDir, type Layout, layOut } from './embedded/layout.ts';
import { findPostmaster, startPostmaster } from './embedded/postmaster.ts';

export type Embedded = {
  /** For DATABASE_URL: the owner of the database, who may migrate. */
  url: string;
  /** Lets go; whoever lets go last stops the server. */
  close(): Promise<void>;
};

type Options = { dataDir: string; settings?: Record<string, string>; say?: (line: string) => void };

const owner = 'ma_owner';
const database = 'mine_action';
const presence = 7_206_001;

/**
 * Starts the embedded Postgres of DATA_DIR, or joins the one that another process started.
 *
 * Each user holds one connection with a shared advisory lock for as long as it lives. The kernel ends that
 * connection whatever kills the process, so Postgres itself always knows who is still there: the last to close
 * takes the lock alone and stops the server. After a kill -9 of every user the server stays up, harmless, until
 * the next start joins it.
 */
export async function openEmbedded({
  dataDir,
  settings = {},
  say = () => undefined,
}: Options): Promise<Embedded> {
  const layout = layOut(dataDir);
  const begin = () => start(layout, settings, say);
  let closing = false;
  const watched = (client: pg.Client) => {
    client.once('end', () => {
      if (!closing) present = revive();
    });
    return client;
  };
  /** Whoever loses the server while it still needs it starts it again. */
  const revive = async (): Promise<pg.Client | undefined> => {
    while (!closing) {
      try {
        return watched(await join(layout, begin));
      } catch (error) {
        say((error as Error).message);
        await sleep(2_000);
      }
    }
    return undefined;
  };
  let present: Promise<pg.Client | undefined> = Promise.resolve(watched(await join(layout, begin)));
  return {
    url: address(layout, owner, database),
    async close() {
      closing = true;
      // A server that is just being started again is ours to stop, too.
      const client = await present;
      if (client) await leave(client, layout);
    },
  };
}

function start(layout: Layout, settings: Record<string, string>, say: (line: string) => void) {
  return withFileLock(
    layout.lock,
    async () => {
      const binaries = findBinaries();
      const runAs = initialise(layout, binaries, say);
      let running = findPostmaster(layout);
      while (running && running.status !== 'ready') {
        await sleep(20);
        running = findPostmaster(layout);
      }
      if (running) return;
      closeSocketDir(layout.socketDir, runAs.user);
      await startPostmaster(layout, binaries, runAs, settings, say);
    },
    () => say('Another process is starting the embedded database; waiting for it…'),
  );
}

function address({ socketDir }: Layout, user: string, name: string) {
  return `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(socketDir)}`;
}

/** The server may be told to stop between our start and our lock; then we start it again. */
async function join(layout: Layout, begin: () => Promise<void>): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    await begin();
    const client = new pg.Client({
      connectionString: address(layout, 'postgres', 'postgres'),
      application_name: 'presence',
      keepAlive: true,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`select pg_advisory_lock_shared(${presence})`);
      await prepare(client);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt === 20) throw error;
      await sleep(100);
    }
  }
}

/** The owner of the database is no superuser, so that migrations run here as they would on any Postgres. */
async function prepare(client: pg.Client) {
  await client.query('select pg_advisory_lock($1)', [presence + 1]);
  const roles = await client.query('select from pg_roles where rolname = $1', [owner]);
  if (!roles.rowCount) await client.query(`create role ${owner} login createrole createdb`);
  const databases = await client.query('select from pg_database where datname = $1', [database]);
  if (!databases.rowCount) await client.query(`create database ${database} owner ${owner}`);
  await client.query('select pg_advisory_unlock($1)', [presence + 1]);
}

async function leave(client: pg.Client, layout: Layout) {
  try {
    await client.query(`select pg_advisory_unlock_shared(${presence})`);
    const alone = await client.query(`select pg_try_advisory_lock(${presence}) as alone`);
    const running = findPostmaster(layout);
    if (alone.rows[0]?.alone && running) await stop(layout, running.pid);
  } catch {
    // The server is gone already: someone else was the last, or it was killed.
  }
  await client.end().catch(() => undefined);
}

/** A fast shutdown: open connections are ended, everything that was committed is on disk. */
async function stop(layout: Layout, pid: number) {
  process.kill(pid, 'SIGINT');
  while (findPostmaster(layout)?.pid === pid) await sleep(20);
}
