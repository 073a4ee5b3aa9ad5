import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '../start-failure.ts';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';
import type { RunAs } from './service-user.ts';

export type Postmaster = { pid: number; status: string };

const largestLog = 10_000_000;

/** The server that holds this cluster now. A pid alone proves nothing: after a kill -9 another program may bear it. */
export function findPostmaster({ pgdata }: Layout): Postmaster | undefined {
  const lines = pidFile(pgdata);
  const pid = Number(lines?.[0]);
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !serves(pid, pgdata)) return undefined;
  return { pid, status: lines[7]?.trim() ?? '' };
}

function pidFile(pgdata: string) {
  try {
    return readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function serves(pid: number, pgdata: string) {
  try {
    if (process.platform === 'linux')
      return (
        readlinkSync(`/proc/${pid}/cwd`) === pgdata &&
        readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
      );
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(pgdata);
  } catch {
    return false;
  }
}

/** Starts the server and waits until it answers; a crash is recovered from on the way. */
export async function startPostmaster(
  layout: Layout,
  binaries: Binaries,
  runAs: RunAs,
  settings: Record<string, string>,
  say: (line: string) => void,
) {
  for (let attempt = 0; ; attempt++) {
    disownLockFiles(layout);
    const logFrom = trimLog(layout.log);
    const child = launch(layout, binaries, runAs, settings);
    if (await ready(layout, child, say)) return;
    const words = lastWords(layout.log, logFrom);
    // The workers of a killed server need a moment to notice and let go of its memory.
    if (attempt === 50 || !/pre-existing shared memory|still in use/.test(words))
      throw refusal(words, layout);
    await sleep(200);
  }
}

/**
 * When the pid in the files of a killed server belongs to some other program by now, or to a process that nobody
 * has buried yet, Postgres would refuse to start. The lock on the socket can go, as the folder is ours alone. In
 * the other file our own pid makes Postgres look closer: it then asks only whether the old shared memory is in use.
 */
function disownLockFiles({ pgdata, socketDir }: Layout) {
  rmSync(join(socketDir, '.s.PGSQL.5432.lock'), { force: true });
  const lines = pidFile(pgdata);
  if (lines)
    writeFileSync(join(pgdata, 'postmaster.pid'), [String(process.pid), ...lines.slice(1)].join('\n'));
}

function trimLog(log: string) {
  try {
    if (statSync(log).size > largestLog) truncateSync(log);
    return statSync(log).size;
  } catch {
    return 0;
  }
}

function launch(layout: Layout, binaries: Binaries, runAs: RunAs, settings: Record<string, string>) {
  const all = {
    listen_addresses: '',
    unix_socket_directories: layout.socketDir,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What people typed stays out of the log file.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const run = runAs.command(binaries.postgres, ['-D', layout.pgdata, ...args]);
  const log = openSync(layout.log, 'a', 0o600);
  const child = spawn(run.program, run.args, {
    ...run.options,
    cwd: layout.pgdata,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

async function ready(layout: Layout, child: ChildProcess, say: (line: string) => void) {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  for (let waited = 0; !ended; waited++) {
    if (findPostmaster(layout)?.status === 'ready') return true;
    if (waited === 250) say('The embedded database is recovering from an unclean stop…');
    await sleep(20);
  }
  return false;
}

function lastWords(log: string, from: number) {
  const said = readFileSync(log).subarray(from).toString('utf8').split('\n');
  return said.findLast((line) => /FATAL|PANIC|could not|error/i.test(line)) ?? said.join(' ').trim();
}

function refusal(words: string, layout: Layout) {
  if (/No space left/.test(words)) return new StartFailure(`The disk that holds ${layout.dataDir} is full.`);
  const why = words.replace(/^.*?(FATAL|PANIC):\s*/, '');
  return new StartFailure(`The embedded database did not start: ${why} (see ${layout.log}).`);
}
