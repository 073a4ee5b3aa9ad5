import { freePort } from '#bin/port.ts';
import { type Server, startServer, untilReady } from '#bin/server.ts';

/** A second instance of the app on the same database, with its own address; `folder` holds another build of it. */
export async function anotherInstance(folder?: string): Promise<{ origin: string; server: Server }> {
  const { readEnv } = await import('#lib/env.ts');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const before = process.env.APP_ORIGIN;
  Object.assign(process.env, { PORT: String(port), APP_ORIGIN: origin });
  const env = readEnv(process.env);
  const server = startServer(env, 'start', folder);
  Object.assign(process.env, { APP_ORIGIN: before });
  await untilReady(env, server);
  return { origin, server };
}

export async function stop(server: Server, signal: 'SIGTERM' | 'SIGKILL') {
  server.child.kill(signal);
  await server.ended;
}
