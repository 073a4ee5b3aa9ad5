import pg from 'pg';
import { StartFailure } from './start-failure.ts';

const oldest = 15;

/** Connects as the user of DATABASE_URL, or says in one sentence why that cannot be. */
export async function connectOwner(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'mine-action-owner',
    connectionTimeoutMillis: 10_000,
  });
  // A connection that drops while idle must not end the process; the next statement says what is wrong.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw refusal(error, client);
  }
  try {
    await requireVersion(client);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function requireVersion(client: pg.Client) {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major >= oldest) return;
  throw new StartFailure(
    `The database at ${place(client)} is Postgres ${major}; version ${oldest} or newer is needed.`,
  );
}

const place = (client: pg.Client) => `${client.host}:${client.port}`;

function refusal(error: unknown, client: pg.Client) {
  const { code = '', message } = error as { code?: string; message: string };
  const at = place(client);
  const known: Record<string, string> = {
    ECONNREFUSED: `No database answers at ${at}: is it running, and is DATABASE_URL right?`,
    ENOENT: `No database answers at ${at}: is it running, and is DATABASE_URL right?`,
    ENOTFOUND: `There is no host named ${client.host}: check DATABASE_URL.`,
    EAI_AGAIN: `The name ${client.host} could not be looked up: check DATABASE_URL and the network.`,
    EHOSTUNREACH: `The database host ${client.host} cannot be reached.`,
    ETIMEDOUT: `The database at ${at} did not answer in time.`,
    '28P01': `The database at ${at} refused the user name or password in DATABASE_URL.`,
    '28000': `The database at ${at} does not let the user of DATABASE_URL in.`,
    '3D000': `There is no database "${client.database}" at ${at}: create it, or correct DATABASE_URL.`,
    '53300': `The database at ${at} has no connection left to give.`,
    '57P03': `The database at ${at} is starting up or shutting down: try again in a moment.`,
  };
  const sentence = /timeout/i.test(message) ? known.ETIMEDOUT : known[code];
  return new StartFailure(sentence ?? `The database at ${at} cannot be used: ${message}.`);
}
