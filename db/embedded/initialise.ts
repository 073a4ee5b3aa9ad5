import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';
import { type RunAs, serviceUser } from './service-user.ts';

/** Makes the cluster when there is none, and answers who runs it. */
export function initialise(layout: Layout, binaries: Binaries, say: (line: string) => void): RunAs {
  const runAs = serviceUser(binaries.postgres, layout.dataDir, ownerOf(layout.pgdata));
  if (!existsSync(layout.pgdata)) {
    say('Making the embedded database…');
    create(layout, binaries, runAs);
  }
  const madeBy = Number(readFileSync(join(layout.pgdata, 'PG_VERSION'), 'utf8'));
  if (madeBy !== binaries.major)
    throw new StartFailure(
      `The database in ${layout.pgdata} was made by Postgres ${madeBy} but Postgres ${binaries.major} is installed: move the data over with pg_dump, or choose another DATA_DIR.`,
    );
  return runAs;
}

function ownerOf(pgdata: string) {
  if (!existsSync(pgdata)) return undefined;
  const { uid, gid } = statSync(pgdata);
  const me = process.getuid?.();
  if (me !== 0 && uid !== me)
    throw new StartFailure(
      `${pgdata} belongs to another user: start as that user, or choose another DATA_DIR.`,
    );
  return { uid, gid };
}

/** Made under another name and renamed, so that a start killed half-way leaves no half-made cluster. */
function create(layout: Layout, binaries: Binaries, runAs: RunAs) {
  const draft = `${layout.pgdata}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (runAs.user) chownSync(draft, runAs.user.uid, runAs.user.gid);
  const basics = ['-D', draft, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'];
  const run = runAs.command(binaries.initdb, [...basics, ...collation(binaries.major)]);
  const made = spawnSync(run.program, run.args, { ...run.options, cwd: draft, encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const full = /No space left/.test(made.stderr ?? '');
    const why = made.error?.message ?? made.stderr.trim().split('\n').at(-1);
    throw new StartFailure(
      full
        ? `The disk that holds ${layout.dataDir} is full.`
        : `The embedded database could not be made in ${layout.pgdata}: ${why}`,
    );
  }
  renameSync(draft, layout.pgdata);
}

/** One order of characters on every machine; where people read the order, queries ask for und-x-icu. */
function collation(major: number) {
  const ctype = process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8';
  const libc = ['--locale=C', `--lc-ctype=${ctype}`];
  return major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...libc] : libc;
}
