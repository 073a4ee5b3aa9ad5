import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '#db/start-failure.ts';
import type { Env } from '#lib/env.ts';

export type Server = { child: ChildProcess; ended: Promise<number> };

/** Starts Next in a process of its own, which stops when this one ends, however it ends; `folder` holds what was built. */
export function startServer(env: Env, mode: 'start' | 'dev', folder = process.cwd()): Server {
  const host = env.HOST ? ['--hostname', env.HOST] : [];
  const args = ['node_modules/next/dist/bin/next', mode, '--port', String(env.PORT), ...host];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    // The channel closes with this process, even after a kill -9: instrumentation-node.ts listens for that.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: mode === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_MANUAL_SIG_HANDLE: 'true',
      NEXTAUTH_URL: env.APP_ORIGIN,
    },
  });
  child.stdout?.on('data', (text: Buffer) => process.stdout.write(withoutBanner(String(text))));
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
  return { child, ended };
}

/** We print the address ourselves, once the app answers. */
const withoutBanner = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s*(▲ Next|- (Local|Network|Environments)|✓ (Ready|Starting|Running))/.test(line))
    .join('\n')
    .replace(/^\n+$/, '');

/** Waits until the app answers that it and its database are well. */
export async function untilReady(env: Env, server: Server): Promise<void> {
  let over = false;
  server.ended.then(() => {
    over = true;
  });
  const url = `http://${env.HOST && env.HOST !== '0.0.0.0' ? env.HOST : 'localhost'}:${env.PORT}/api/health`;
  for (let waited = 0; waited < 600 && !over; waited++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new StartFailure(
    over
      ? 'The app stopped while it was starting: see the lines above.'
      : `The app did not become well in a minute: ${url} says why.`,
  );
}
