import { statfsSync } from 'node:fs';
import { requireDataDir } from '#db/embedded/layout.ts';
import { StartFailure } from '#db/start-failure.ts';
import { buildIfNeeded } from './build.ts';
import { runCommand } from './command.ts';
import { type Database, openDatabase, readSettings } from './database.ts';
import { welcome } from './first-run.ts';
import { requirePort } from './port.ts';
import { startServer, untilReady } from './server.ts';
import { untilToldToStop } from './stop-signals.ts';

const say = (line: string) => console.log(line);
const mode = process.argv.includes('--dev') ? 'dev' : 'start';

/** `npm start`: everything from an empty folder to an address that answers; each step only when it is needed. */
await runCommand(async () => {
  const stop = untilToldToStop();
  const { env } = readSettings();
  await requirePort(env.PORT, env.HOST);
  requireDataDir(env.DATA_DIR);
  requireSpace(env.DATA_DIR);
  const database = await openDatabase(say);
  try {
    const lines = await welcome(database, say);
    if (mode === 'start') await buildIfNeeded(say);
    if (!stop.told) await serve(database, lines, stop.signal);
  } finally {
    await database.close();
  }
  say('Stopped.');
});

async function serve({ env }: Database, lines: string[], stop: Promise<unknown>) {
  const server = startServer(env, mode);
  try {
    const early = await Promise.race([untilReady(env, server), stop.then(() => 'told' as const)]);
    if (early) return;
    say(['', `The platform is at ${env.APP_ORIGIN}`, ...lines, '', 'Ctrl-C stops it.', ''].join('\n'));
    const reason = await Promise.race([server.ended, stop.then(() => 'told' as const)]);
    if (reason !== 'told') throw new StartFailure(`The app stopped by itself (code ${reason}).`);
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

/** Below this, the database or an upload may have to stop in the middle of somebody's work. */
function requireSpace(dataDir: string) {
  const disk = statfsSync(dataDir);
  if (disk.bavail * disk.bsize < 100_000_000)
    throw new StartFailure(`The disk that holds ${dataDir} is full: less than 100 MB are free.`);
}
