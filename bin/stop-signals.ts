import { readFileSync } from 'node:fs';

export type Stop = { readonly told: boolean; readonly signal: Promise<void> };

/**
 * Told to stop: by Ctrl-C, by the system, or by the end of whoever started us. npm dies of a kill -9 without a
 * word, and a server left behind would keep the port from the next start.
 */
export function untilToldToStop(): Stop {
  let told = false;
  const signal = new Promise<void>((resolve) => {
    const stop = () => {
      told = true;
      resolve();
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
    process.once('disconnect', stop);
    // Listening to the channel must not keep us here once everything is stopped.
    process.channel?.unref();
    if (process.env.npm_lifecycle_event) watchParent(stop);
  });
  return {
    get told() {
      return told;
    },
    signal,
  };
}

function watchParent(stop: () => void) {
  const link = linkToNpm();
  if (!link) return;
  const watch = setInterval(() => {
    if (parentOf(link.child) === link.parent) return;
    clearInterval(watch);
    stop();
  }, 300);
  watch.unref();
}

/** npm runs us through a shell that would outlive it, so what counts is who is the parent of npm's own child. */
function linkToNpm() {
  for (let child = process.pid, steps = 0; steps < 6; steps++) {
    const parent = parentOf(child);
    if (!parent) return undefined;
    if (process.platform !== 'linux' || nameOf(parent).startsWith('npm')) return { child, parent };
    child = parent;
  }
  return undefined;
}

function parentOf(pid: number) {
  if (pid === process.pid) return process.ppid;
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

function nameOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return '';
  }
}
