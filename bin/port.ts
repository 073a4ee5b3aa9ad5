import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '#db/start-failure.ts';

/** Says plainly that a port cannot be had; one that is just being let go of is waited for. */
export async function requirePort(port: number, host: string | undefined): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const problem = await tryPort(port, host);
    if (!problem) return;
    if (problem !== 'EADDRINUSE' || attempt === 15) throw new StartFailure(sentence(problem, port, host));
    await sleep(200);
  }
}

function tryPort(port: number, host: string | undefined) {
  return new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function sentence(problem: string, port: number, host: string | undefined) {
  if (problem === 'EADDRINUSE')
    return `Port ${port} is taken: stop the program that uses it, or set PORT to another.`;
  if (problem === 'EACCES') return `This user may not listen on port ${port}: set PORT above 1023.`;
  return `Nothing can listen on port ${port} of ${host ?? 'this machine'} (${problem}): check PORT and HOST.`;
}

/** A port that nothing uses now, for tests. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
