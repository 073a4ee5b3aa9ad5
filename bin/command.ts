import { StartFailure } from '#db/start-failure.ts';

/** Runs a command; a known failure is one sentence and exit code 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(sentence(error));
    process.exitCode = 1;
  }
}

/** @returns one sentence for a failure that people can mend, else the whole error for whoever mends the code. */
export function sentence(error: unknown): unknown {
  if (error instanceof StartFailure) return error.message;
  const { code, path } = error as { code?: string; path?: string };
  if (code === 'ENOSPC' || code === '53100') return `The disk is full${path ? ` (${path})` : ''}.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `This user may not write to ${path ?? 'a file that is needed'}.`;
  return error;
}
