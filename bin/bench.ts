import pg from 'pg';
import { benchAddresses } from './bench-addresses.ts';
import { buildIfNeeded } from './build.ts';
import { withDatabase } from './database.ts';
import { type Measured, measure } from './measure.ts';
import { freePort } from './port.ts';
import { startServer, untilReady } from './server.ts';
import { signIn } from './visitor.ts';
import { weigh } from './weight.ts';

/**
 * `npm run bench [-- <part of an address> …]`: figures, not a test. Runs the built app on the database of DATABASE_URL,
 * or on the embedded one in DATA_DIR (fill it first with `npm run seed:scale`), and prints for each main page and
 * endpoint the statements and the trips to the database, the kB plain and gzipped, and under ten connections the
 * requests per second and latencies. Seconds per address: BENCH_SECONDS.
 */
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const account = process.env.BENCH_ACCOUNT ?? 'geneva@demo.example';
const wanted = process.argv.slice(2);

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
    const cookie = await signIn(origin, account);
    const asked = { origin, counter: `http://127.0.0.1:${countPort}`, cookie, seconds };
    const addresses = (await benchAddresses(origin, cookie)).filter(
      (address) => wanted.length === 0 || wanted.some((part) => address.includes(part)),
    );
    const rows: Measured[] = [];
    for (const address of ['/api/health', ...addresses]) rows.push(await measure(asked, address));
    console.table(Object.fromEntries(rows.map(({ address, ...figures }) => [named(address), figures])));
    const pages = addresses.filter((address) => !address.startsWith('/api/'));
    const visits = pages.map((address) => ({ address, cookie }));
    console.table(await weigh(origin, [{ address: '/sign-in', cookie: '' }, ...visits]));
  } finally {
    await forgetting();
    server.child.kill('SIGTERM');
    await server.ended;
  }
});

/** The bench asks more often than anybody may: what was counted against it is forgotten while it runs. */
function forgetLimits(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const timer = setInterval(() => void pool.query('delete from rate_limits').catch(() => undefined), 200);
  return async () => {
    clearInterval(timer);
    await pool.end();
  };
}

function named(address: string) {
  return address.replace(/[0-9a-f-]{36}/, '[id]');
}
