import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from '../start-failure.ts';

/** Where the parts of one embedded database live. */
export type Layout = { dataDir: string; pgdata: string; socketDir: string; log: string; lock: string };

/** The kernel's limit for the path of a Unix socket, less the name that Postgres gives to the file. */
const longestSocketDir = 107 - '/.s.PGSQL.5432.lock'.length;

/** Makes DATA_DIR if needed, and says plainly when this user may not write there. */
export function requireDataDir(dataDir: string): void {
  try {
    // Root lends the database another user, who must be able to pass through to its own folder.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFailure(`DATA_DIR ${dataDir} cannot be written: ${reason(error)}.`);
  }
}

export function layOut(dataDir: string): Layout {
  requireDataDir(dataDir);
  const real = realpathSync(dataDir);
  const inside = join(real, 'run');
  return {
    dataDir: real,
    pgdata: join(real, 'postgres'),
    socketDir: Buffer.byteLength(inside) <= longestSocketDir ? inside : shortDir(real),
    log: join(real, 'postgres.log'),
    lock: join(real, 'postgres.lock'),
  };
}

function shortDir(real: string) {
  const name = `ma-${createHash('sha256').update(real).digest('hex').slice(0, 16)}`;
  const short = join(tmpdir(), name);
  return Buffer.byteLength(short) <= longestSocketDir ? short : join('/tmp', name);
}

/** The database trusts whoever reaches its socket, so only its own user may enter this folder. */
export function closeSocketDir(socketDir: string, owner: { uid: number; gid: number } | undefined) {
  if (!existsSync(socketDir)) {
    mkdirSync(socketDir, { mode: 0o700 });
    if (owner) chownSync(socketDir, owner.uid, owner.gid);
  }
  // Not followed: under the system's temporary folder anybody may have put a link of this name.
  const found = lstatSync(socketDir);
  if (!found.isDirectory() || found.uid !== (owner?.uid ?? process.getuid?.()) || found.mode & 0o077)
    throw new StartFailure(`${socketDir} belongs to someone else: remove it, or choose another DATA_DIR.`);
}

function reason(error: unknown) {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const words: Record<string, string> = {
    EACCES: 'this user has no permission (is it the folder of another user?)',
    EPERM: 'this user has no permission (is it the folder of another user?)',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'part of the path is a file',
    EEXIST: 'it is a file',
  };
  return words[code] ?? code;
}
