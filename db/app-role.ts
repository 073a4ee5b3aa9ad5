import type pg from 'pg';
import { StartFailure } from './start-failure.ts';

const role = 'ma_app';

/** The role the app works as: it owns nothing and no policy lets it through unasked. */
export async function ensureAppRole(client: pg.Client): Promise<void> {
  const found = await client.query<{ unfit: boolean }>(
    'select rolsuper or rolbypassrls as unfit from pg_roles where rolname = $1',
    [role],
  );
  const owner = client.user ?? '';
  if (!found.rowCount) await create(client, owner);
  if (found.rows[0]?.unfit)
    throw new StartFailure(
      `The role ${role} may bypass row-level security; as an administrator run: alter role ${role} nosuperuser nobypassrls;`,
    );
  await ensureMayBecome(client, owner);
}

async function create(client: pg.Client, owner: string) {
  try {
    await client.query(`create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole`);
  } catch (error) {
    const { code } = error as { code?: string };
    // Roles belong to the whole server: another database of it may have made this one just now.
    if (code === '42710' || code === '23505') return;
    if (code !== '42501') throw error;
    throw new StartFailure(
      `The database user "${owner}" may not create roles; as an administrator run: create role ${role} nologin; grant ${role} to "${owner}";`,
    );
  }
}

async function ensureMayBecome(client: pg.Client, owner: string) {
  if (await mayBecome(client)) return;
  try {
    await client.query(`grant ${role} to current_user`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== '42501') throw error;
    throw new StartFailure(
      `The database user "${owner}" may not work as ${role}; as an administrator run: grant ${role} to "${owner}";`,
    );
  }
}

async function mayBecome(client: pg.Client) {
  try {
    await client.query(`set role ${role}`);
    await client.query('reset role');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return false;
    throw error;
  }
}
