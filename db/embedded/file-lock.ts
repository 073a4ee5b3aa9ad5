import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const busy = 5;

/**
 * Runs one piece of work at a time across processes. SQLite's lock on a file is kept by the kernel and ends
 * with its process, so a kill -9 leaves nothing behind that a later start would have to doubt.
 */
export async function withFileLock<T>(
  file: string,
  work: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  const lock = new DatabaseSync(file);
  try {
    for (let waited = 0; !take(lock); waited++) {
      if (waited === 20) onWait();
      await sleep(50);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function take(lock: DatabaseSync) {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === busy) return false;
    throw error;
  }
}
