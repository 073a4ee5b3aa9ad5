import pg from 'pg';
import { buildIfNeeded } from './build.ts';
import { withDatabase } from './database.ts';
import { freePort } from './port.ts';
import { startServer, untilReady } from './server.ts';
import { signIn } from './visitor.ts';

type Benched = {
  origin: string;
  cookie: string;
  /** Where the statements since the last question are counted. */
  counter: string;
  /** The process of the server. */
  pid: number;
};

/**
 * The built app to be measured, on the database of DATABASE_URL or the embedded one in DATA_DIR, and somebody signed in
 * (BENCH_ACCOUNT): what is asked of it too often for any one person is not held against them.
 */
export async function benched(run: (app: Benched) => Promise<void>): Promise<void> {
  await withDatabase(async ({ env }) => {
    await buildIfNeeded(console.log);
    const port = await freePort();
    const countPort = await freePort();
    const origin = `http://localhost:${port}`;
    Object.assign(process.env, {
      COUNT_PORT: String(countPort),
      NODE_OPTIONS: '--import ./bin/count-statements.mjs',
      APP_ORIGIN: origin,
      LOG_LEVEL: 'error',
    });
    const settings = { ...env, PORT: port, APP_ORIGIN: origin };
    const server = startServer(settings, 'start');
    const forgetting = forgetLimits(env.DATABASE_URL);
    try {
      await untilReady(settings, server);
      const cookie = await signIn(origin, process.env.BENCH_ACCOUNT ?? 'geneva@demo.example');
      await run({ origin, cookie, counter: `http://127.0.0.1:${countPort}`, pid: server.child.pid ?? 0 });
    } finally {
      await forgetting();
      server.child.kill('SIGTERM');
      await server.ended;
    }
  });
}

/** The bench asks more often than anybody may: what was counted against it is forgotten while it runs. */
function forgetLimits(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const timer = setInterval(() => void pool.query('delete from rate_limits').catch(() => undefined), 200);
  return async () => {
    clearInterval(timer);
    await pool.end();
  };
}
