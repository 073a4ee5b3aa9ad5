import type pg from 'pg';

/** Fills a database that has no account yet with the demo world, dated relative to today. */
export async function seedDemo(
  _client: pg.ClientBase,
  _today?: string,
): Promise<{ accounts: { email: string; role: string }[] }> {
  return { accounts: [] };
}
