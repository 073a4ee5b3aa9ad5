import { createHash } from 'node:crypto';
import type pg from 'pg';
import clusters from './clusters.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import indicators from './indicators.json' with { type: 'json' };
import mineActionLabels from './mine-action-labels.json' with { type: 'json' };
import organisationTypes from './organisation-types.json' with { type: 'json' };
import staffingCodes from './staffing-codes.json' with { type: 'json' };

/** Each table with its rows; the first column is the key, and every row has the same columns in this order. */
const tables: Record<string, Record<string, unknown>[]> = {
  countries,
  clusters,
  indicators,
  organisation_types: organisationTypes,
  staffing_codes: staffingCodes,
};

/** What people edit afterwards: a label is brought once, and never put back as it was. */
const given = { mine_action_labels: mineActionLabels };

/** Loads countries, areas of responsibility and code lists; changes nothing when they are up to date. */
export async function loadReference(client: pg.ClientBase): Promise<void> {
  const hash = createHash('sha256')
    .update(JSON.stringify([tables, given]))
    .digest('hex');
  await client.query("begin; select set_config('app.identity', 'all', true)");
  try {
    const known = await client.query("select from settings where key = 'reference_hash' and value = $1", [
      hash,
    ]);
    if (!known.rowCount) {
      for (const [table, rows] of Object.entries(tables)) await load(client, table, rows);
      await giveLabels(client);
      await client.query(
        `insert into settings (key, value) values ('reference_hash', $1)
         on conflict (key) do update set value = excluded.value, updated_at = now()`,
        [hash],
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Labels lie under row-level security, as all that people write does. */
async function giveLabels(client: pg.ClientBase) {
  await client.query(
    `select set_config('app.reach', '{"*": "hq_only"}', true), set_config('app.writes', '{"*": true}', true)`,
  );
  await client.query(
    `insert into mine_action_labels (kind, label, within, note)
     select kind, label, within, note from jsonb_populate_recordset(null::mine_action_labels, $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(given.mine_action_labels)],
  );
}

/** A row that is no longer in the file stays: records may point at it. */
async function load(client: pg.ClientBase, table: string, rows: Record<string, unknown>[]) {
  const [key, ...others] = Object.keys(rows[0] ?? {});
  const list = (prefix = '') => others.map((column) => prefix + column).join(', ');
  await client.query(
    `insert into ${table} (${key}, ${list()})
     select ${key}, ${list()} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (${key}) do update set (${list()}) = row(${list('excluded.')})
     where (${list(`${table}.`)}) is distinct from (${list('excluded.')})`,
    [JSON.stringify(rows)],
  );
}
