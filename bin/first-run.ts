import type pg from 'pg';
import { connectOwner } from '#db/owner-connection.ts';
import { StartFailure } from '#db/start-failure.ts';
import type { Database } from './database.ts';

const password = 'mine-action-demo-2026';
const turn = 7_206_011;

/** Seeds the demo where it is wanted and nobody has an account yet; tells who can sign in. */
export async function welcome(database: Database, say: (line: string) => void): Promise<string[]> {
  const client = await connectOwner(database.env.DATABASE_URL);
  try {
    // Accounts are hidden from whoever does not say that it keeps them, their owner included.
    await client.query(`set app.identity = 'all'`);
    await seedIfWanted(client, database, say);
    const demo = await demoAccounts(client);
    if (demo.length && !database.embedded && database.env.DEMO !== '1')
      throw new StartFailure(
        'This database holds the demo accounts, whose password is public: set DEMO=1 if that is meant, or use another DATABASE_URL.',
      );
    // The app says below each page that what it shows is invented.
    if (demo.length) process.env.DEMO = '1';
    if (demo.length) return [`Demo accounts, all with the password ${password}:`, ...demo];
  } finally {
    await client.end();
  }
  return await firstAdministrator();
}

/** In one transaction and one at a time: a start that is killed, or two at once, leave no half and no double demo. */
async function seedIfWanted(client: pg.Client, { env, embedded }: Database, say: (line: string) => void) {
  const wanted = env.DEMO ? env.DEMO === '1' : embedded;
  if (!wanted) return;
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [turn]);
  const { rowCount } = await client.query('select from accounts limit 1');
  if (!rowCount) {
    say('Making the demo world…');
    const { seedDemo } = await import('#db/demo/seed.ts');
    await seedDemo(client);
  }
  await client.query('commit');
}

async function demoAccounts(client: pg.Client) {
  const { rows } = await client.query<{ email: string; roles: string }>(`
    select a.email, string_agg(distinct replace(g.role::text, '_', ' '), ', ') as roles
    from accounts a join grants g on g.account_id = a.id
    where a.email like '%@demo.example' group by a.email order by min(a.created_at), a.email`);
  const widest = Math.max(0, ...rows.map(({ email }) => email.length));
  return rows.map(({ email, roles }) => `  ${email.padEnd(widest)}  ${roles}`);
}

/** Our own code uses the app's pool, so it is imported only now that the environment is set. */
async function firstAdministrator() {
  const { firstAdministratorLink } = await import('#lib/accounts/first-administrator.ts');
  const { closePool } = await import('#db/pool.ts');
  try {
    const link = await firstAdministratorLink();
    return link
      ? [
          'Nobody can sign in yet. Create the first administrator with this link, which works once:',
          `  ${link}`,
        ]
      : [];
  } finally {
    await closePool();
  }
}
