import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedded, openEmbedded } from '../embedded.ts';

/** Nothing here outlives the run, so the disk need not be waited for. */
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** In memory where there is room for it: a copy of the database for each test file takes a sixth of the time there. */
function roomiest() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  const wanted = 4 * 1024 ** 3;
  return bavail * bsize > wanted && freemem() > wanted ? memory : tmpdir();
}

/** A folder for one run; its name carries the pid, so that a later run clears up after one that was killed. */
export function throwawayDir(purpose: string) {
  const place = roomiest();
  for (const name of readdirSync(place)) {
    const [, pid] = /^ma-test-[a-z]+-(\d+)-/.exec(name) ?? [];
    // A server whose folder is gone stops by itself within a minute.
    if (pid && !alive(Number(pid))) rmSync(join(place, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(place, `ma-test-${purpose}-${process.pid}-`));
}

export async function openThrowaway(purpose: string): Promise<Embedded & { dataDir: string }> {
  const dataDir = throwawayDir(purpose);
  const embedded = await openEmbedded({ dataDir, settings: quick });
  return {
    url: embedded.url,
    dataDir,
    async close() {
      await embedded.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function alive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
