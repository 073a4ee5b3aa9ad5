import pg from 'pg';
import { env } from '#lib/env.ts';

/** Dates without a time stay as they are written, and int8 counts are numbers: neither loses anything here. */
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Every connection works as ma_app, which owns no table and cannot bypass row-level security. */
export const pool = new pg.Pool({
  connectionString: env.DATABASE_URL,
  // A day is a day in UTC, here and there, whatever the server's own clock says.
  options: '-c role=ma_app -c timezone=UTC',
  max: env.DATABASE_POOL,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  application_name: 'mine-action-coordination',
});

// Without a listener, a dropped idle connection would end the process; the pool replaces it by itself.
pool.on('error', () => {});
// Likewise for one that drops while it is lent: whoever holds it hears of it by the next statement.
pool.on('connect', (client) => client.on('error', () => {}));

export const closePool = () => pool.end();
