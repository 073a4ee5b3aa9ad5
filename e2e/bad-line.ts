import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { freePort } from '#bin/port.ts';
import { type Server, startServer, untilReady } from '#bin/server.ts';

type Line = {
  origin: string;
  /** Answers of this address get lost once, after the server has done its work. */
  loseAnswerOf(path: RegExp): void;
  /** The server dies as soon as a post to this address has been handed to it; whatever it did, nobody is told. */
  killOn(path: RegExp): void;
  killed(): boolean;
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** A server of its own behind a line that loses what it is told to lose. */
export async function badLine(): Promise<Line> {
  const { readEnv } = await import('#lib/env.ts');
  const [port, front] = [await freePort(), await freePort()];
  const origin = `http://localhost:${front}`;
  const env = readEnv({ ...process.env, PORT: String(port), APP_ORIGIN: origin });
  let server: Server | undefined;
  let losing: RegExp | null = null;
  let killing: RegExp | null = null;

  const start = async () => {
    const before = { PORT: process.env.PORT, APP_ORIGIN: process.env.APP_ORIGIN };
    Object.assign(process.env, { PORT: String(port), APP_ORIGIN: origin });
    server = startServer(env, 'start');
    Object.assign(process.env, before);
    await untilReady(env, server);
  };

  function pass(asked: IncomingMessage, answer: ServerResponse) {
    const path = asked.url ?? '/';
    const post = asked.method === 'POST';
    const kill = post && killing?.test(path);
    if (kill) killing = null;
    const options = { host: 'localhost', port, path, method: asked.method, headers: asked.headers };
    const onward = request(options, (told) => {
      const lose = post && losing?.test(path);
      if (lose) losing = null;
      if (lose || kill) {
        told.resume();
        told.on('end', () => answer.destroy());
        return;
      }
      answer.writeHead(told.statusCode ?? 502, told.headers);
      told.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
    asked.on('end', () => {
      if (kill) setTimeout(() => server?.child.kill('SIGKILL'), 30);
    });
  }

  const line = createServer(pass);
  await start();
  await new Promise<void>((resolve) => line.listen(front, resolve));
  return {
    origin,
    loseAnswerOf: (path) => {
      losing = path;
    },
    killOn: (path) => {
      killing = path;
    },
    killed: () => server?.child.exitCode !== null || server?.child.signalCode !== null,
    restart: start,
    close: async () => {
      line.closeAllConnections();
      line.close();
      server?.child.kill('SIGTERM');
      await server?.ended;
    },
  };
}
