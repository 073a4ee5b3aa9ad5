import { getTableColumns } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reach, scopeOf } from '#lib/access/actor.ts';
import { env } from '#lib/env.ts';
import { canaryActors, canaryWorld } from '#lib/testing/canary.ts';
import { given } from '#lib/testing/given.ts';
import * as tables from './schema/index.ts';
import type { Scope } from './scope.ts';

/** The owner's own connection: it may drop a policy inside a transaction, look, and roll back. */
const owner = new pg.Client({ connectionString: env.DATABASE_URL });

const scoped = [
  'operations',
  'operation_countries',
  'organisations',
  'organisation_identifiers',
  'structures',
  'structure_phases',
  'structure_links',
  'structure_agencies',
  'structure_members',
  'posts',
  'post_covers',
  'people',
  'person_contacts',
  'assignments',
  'appeals',
  'appeal_countries',
  'appeal_figures',
  'imports',
  'import_rows',
  'structure_coverage',
  'structure_successions',
  'integration_checks',
  'roster_warnings',
  'person_merges',
  'person_distinctions',
  'confirmation_requests',
  'change_requests',
  'bulk_acts',
  'webhooks',
  'webhook_deliveries',
  'import_files',
  'column_mappings',
  'proposals',
  'proposal_texts',
  'submissions',
  'submission_versions',
  'submission_moves',
  'appeal_rules',
  'appeal_criteria',
  'appeal_checks',
  'reviews',
  'review_scores',
  'review_points',
  'review_comments',
  'funding_records',
  'funding_flows',
  'funding_decisions',
  'caseloads',
  'review_reminders',
  'review_minutes',
  'review_minute_versions',
  'review_minute_items',
  'proposal_attachments',
  'attachment_files',
  'reporting_schedules',
  'updates',
  'update_sections',
  'update_versions',
  'update_figures',
  'update_moves',
  'update_points',
  'update_questions',
  'update_reminders',
  'update_attachments',
  'update_attachment_files',
  'organisation_names',
  'donor_fund_projects',
  'activities',
  'mine_action_labels',
  'digests',
  'digest_items',
  'digest_editions',
] as const;
type Scoped = (typeof scoped)[number];
type Letter = 'A' | 'B' | 'C' | 'G';

let world: Awaited<ReturnType<typeof canaryWorld>>;
let scopes: Record<string, Scope>;

beforeAll(async () => {
  await owner.connect();
  world = await canaryWorld('P');
  const entries = Object.entries(canaryActors(world)).map(async ([name, held]) => {
    const actor = await given.actor(...held);
    return [
      name,
      { ...scopeOf(actor, 'structure.edit', 'structure.read'), reach: reach(actor, 'structure.read') },
    ] as const;
  });
  scopes = Object.fromEntries(await Promise.all(entries));
});

afterAll(() => owner.end());

/** Runs as the app's role within a scope, and leaves nothing behind. */
async function within<T>(scope: Scope | null, run: () => Promise<T>, before?: string): Promise<T> {
  await owner.query('begin');
  try {
    if (before) await owner.query(before);
    await owner.query('set local role ma_app');
    if (scope) {
      await owner.query(
        "select set_config('app.account_id', $1, true), set_config('app.reach', $2, true), set_config('app.writes', $3, true)",
        [scope.accountId ?? '', JSON.stringify(scope.reach), JSON.stringify(scope.writes)],
      );
    }
    return await run();
  } finally {
    await owner.query('rollback');
  }
}

const operationColumn = (table: Scoped) => (table === 'operations' ? 'id' : 'operation_id');

/** Which places' rows of a table come into sight, and at which of them an update takes hold. */
async function places(table: Scoped, statement: 'select' | 'update' | 'delete'): Promise<string> {
  const found: Letter[] = [];
  for (const letter of ['A', 'B', 'C', 'G'] as const) {
    const at = `${operationColumn(table)} is not distinct from $1`;
    const sql = {
      select: `select 1 from ${table} where ${at}`,
      update: `update ${table} set sharing = sharing where ${at}`,
      delete: `delete from ${table} where ${at}`,
    }[statement];
    await owner.query('savepoint one');
    try {
      const { rowCount } = await owner.query(sql, [world[letter].operationId]);
      if (rowCount) found.push(letter);
    } catch (error) {
      // A foreign key that speaks up means that the row was reached.
      if ((error as { code: string }).code === '23503') found.push(letter);
      else if ((error as { code: string }).code !== '42501') throw error;
    }
    await owner.query('rollback to savepoint one');
  }
  return found.join('');
}

/** Tries to add once more a row of place A that exists: a policy speaks up first, else its unique key does. */
async function creation(table: Scoped): Promise<'let through' | 'refused by policy'> {
  await owner.query('set local role none');
  await owner.query('select set_config(\'app.reach\', \'{"*": "hq_only"}\', true)');
  const at = `${operationColumn(table)} = $1`;
  const { rows } = await owner.query(
    `select to_jsonb(t) - 'search' as row from ${table} t where ${at} limit 1`,
    [world.A.operationId],
  );
  const names = Object.keys(rows[0].row)
    .map((name) => `"${name}"`)
    .join(', ');
  await owner.query('set local role ma_app');
  try {
    await owner.query(
      `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
      [rows[0].row],
    );
  } catch (error) {
    const { code } = error as { code: string };
    if (code === '42501') return 'refused by policy';
    if (code !== '23505') throw error;
  }
  return 'let through';
}

/** Canary rows carry level `network` in operations and `partners` at the global level. */
const readable: Record<string, string> = {
  reader: 'G',
  fieldA: 'AG',
  fieldB: 'BG',
  programmeManager: 'ABG',
  geneva: 'ABCG',
  administrator: 'ABCG',
  nobody: '',
};
const writable: Record<string, string> = { geneva: 'ABCG', administrator: 'ABCG' };

/** Operations themselves have no global row. */
const expected = (letters: string, table: Scoped) =>
  table === 'operations' || table === 'operation_countries' ? letters.replace('G', '') : letters;

/** Written once: the app's role may neither delete nor, but for who may read a version, change them. */
const lasting: Partial<Record<Scoped, ('update' | 'delete')[]>> = {
  submission_versions: ['delete'],
  submission_moves: ['update', 'delete'],
  review_minute_versions: ['update', 'delete'],
  review_minute_items: ['update', 'delete'],
  attachment_files: ['update'],
  update_attachment_files: ['update'],
  update_versions: ['update', 'delete'],
  update_figures: ['update', 'delete'],
  update_moves: ['update', 'delete'],
  update_questions: ['delete'],
  digest_editions: ['update', 'delete'],
};

describe.each(scoped)('A24 %s', (table) => {
  const letters = (wanted: Record<string, string>, who: string, statement?: 'update' | 'delete') =>
    statement && lasting[table]?.includes(statement) ? '' : expected(wanted[who] ?? '', table);

  test('each actor reads and writes exactly what the matrix says', async () => {
    for (const [who, scope] of Object.entries(scopes)) {
      const seen = await within(scope, () => places(table, 'select'));
      const changed = await within(scope, () => places(table, 'update'));
      expect({ who, seen, changed }).toEqual({
        who,
        seen: letters(readable, who),
        changed: letters(writable, who, 'update'),
      });
      if (table !== 'operations') {
        const deleted = await within(scope, () => places(table, 'delete'));
        expect({ who, deleted }).toEqual({ who, deleted: letters(writable, who, 'delete') });
      }
    }
  });

  test('without a context there are no rows', async () => {
    expect(await within(null, () => places(table, 'select'))).toBe('');
  });

  test('a row is created only where the actor may write', async () => {
    expect(await within(scopes.fieldA ?? null, () => creation(table))).toBe('refused by policy');
    expect(await within(scopes.geneva ?? null, () => creation(table))).toBe('let through');
  });

  test('drop a policy and the matrix no longer holds', async () => {
    const { rows } = await owner.query<{ name: string; command: string }>(
      'select polname as name, polcmd as command from pg_policy where polrelid = $1::regclass',
      [table],
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    // No other wall than the missing grant stands before what nobody may do.
    const alone = rows.filter(
      ({ name, command }) =>
        // Whoever sent a file is asked about in `lib/imports/field-uploads.test.ts`.
        name !== 'own_upload' && !(lasting[table] ?? []).some((it) => it[0] === { w: 'u', d: 'd' }[command]),
    );
    for (const { name, command } of alone) {
      const drop = `drop policy ${name} on ${table}`;
      const statement = ({ r: 'select', w: 'update', d: 'delete' } as const)[command];
      if (!statement) {
        expect(await within(scopes.geneva ?? null, () => creation(table), drop)).toBe('refused by policy');
        continue;
      }
      const left = await within(scopes.geneva ?? null, () => places(table, statement), drop);
      expect({ name, left }).not.toEqual({
        name,
        left: letters(statement === 'select' ? readable : writable, 'geneva'),
      });
    }
  });

  test('switch row-level security off and the walls are gone', async () => {
    const seen = await within(
      scopes.fieldA ?? null,
      () => places(table, 'select'),
      `alter table ${table} disable row level security`,
    );
    expect(seen).toBe(expected('ABCG', table));
  });
});

describe('A24 personal data', () => {
  const seen = (who: string, table: 'people' | 'person_contacts', id: string) =>
    within(scopes[who] ?? null, async () => {
      const column = table === 'people' ? 'id' : 'person_id';
      return (await owner.query(`select 1 from ${table} where ${column} = $1`, [id])).rowCount;
    });

  test('a person is seen through the operations where they serve, and each contact up to its own level', async () => {
    const person = await given.person({ operationId: null, sharing: 'network' });
    await given.contact(person.id, 'network', 'a@example.org');
    await given.contact(person.id, 'hq_only', 'b@example.org');
    expect([await seen('fieldA', 'people', person.id), await seen('geneva', 'people', person.id)]).toEqual([
      0, 1,
    ]);

    const { postId, operationId } = world.A;
    await given.assignment({
      postId,
      personId: person.id,
      operationId,
      since: '2020-01-01',
      until: '2020-12-31',
    });
    expect([await seen('fieldA', 'people', person.id), await seen('fieldB', 'people', person.id)]).toEqual([
      1, 0,
    ]);
    expect(await seen('fieldA', 'person_contacts', person.id)).toBe(1);
    expect(await seen('geneva', 'person_contacts', person.id)).toBe(2);
    expect(await seen('reader', 'person_contacts', person.id)).toBe(0);
  });

  test('accounts, sessions, tokens and grants are seen by their owner and by account keeping only', async () => {
    const me = await given.actor(['reader']);
    const other = await given.actor(['reader']);
    const count = (identity: string) =>
      within({ accountId: me.accountId, reach: { '*': 'hq_only' }, writes: { '*': true } }, async () => {
        await owner.query("select set_config('app.identity', $1, true)", [identity]);
        const { rows } = await owner.query('select id from accounts where id = any($1)', [
          [me.accountId, other.accountId],
        ]);
        return rows.length;
      });
    expect([await count(''), await count('all')]).toEqual([1, 2]);
  });

  test('a saved view is its owner’s, and read by whoever holds a role that it is shared with', async () => {
    const owning = await given.actor(['reader']);
    const [sharing, other] = [
      await given.actor(['programme_manager']),
      await given.actor(['field_coordinator']),
    ];
    const scopeFor = (accountId: string | null): Scope => ({ accountId, reach: {}, writes: {} });
    const insert =
      "insert into saved_views (account_id, list, name, query, shared_with) values ($1, 'roster', 'v', '', $2)";
    const counts = async (who: string | null, drop?: string) => {
      await owner.query('begin');
      try {
        if (drop) await owner.query(drop);
        await owner.query("select set_config('app.account_id', $1, true)", [owning.accountId]);
        await owner.query('set local role ma_app');
        await owner.query(insert, [owning.accountId, '{programme_manager}']);
        await owner.query("select set_config('app.account_id', $1, true)", [who ?? '']);
        const seen = (await owner.query('select 1 from saved_views')).rowCount;
        const changed = (await owner.query("update saved_views set name = 'w'")).rowCount;
        return [seen, changed];
      } finally {
        await owner.query('rollback');
      }
    };
    expect(await counts(owning.accountId)).toEqual([1, 1]);
    expect(await counts(sharing.accountId)).toEqual([1, 0]);
    expect(await counts(other.accountId)).toEqual([0, 0]);
    expect(await counts(null)).toEqual([0, 0]);
    expect(await counts(sharing.accountId, 'drop policy shared_views on saved_views')).toEqual([0, 0]);
    await expect(
      within(scopeFor(other.accountId), () => owner.query(insert, [owning.accountId, '{}'])),
    ).rejects.toThrow('row-level security');
  });

  test('who gets the digest by mail is seen by account keeping, and one’s own by one’s account, which writes it by a command only', async () => {
    const [me, other] = [await given.actor(['administrator']), await given.actor(['reader'])];
    const counts = (who: string | null, identity: string, drop?: string) =>
      within(
        { accountId: who, reach: { '*': 'hq_only', '^': 'hq_only' }, writes: { '*': true } },
        async () => {
          await owner.query("select set_config('app.identity', 'all', true)");
          await owner.query("insert into digest_subscriptions (email, locale) values ($1, 'en')", [me.email]);
          await owner.query(`insert into digest_mailings (digest_id, subscription_id, mail_id)
            select d.id, s.id, gen_random_uuid() from digest_subscriptions s, (select id from digests limit 1) d`);
          await owner.query("select set_config('app.identity', $1, true)", [identity]);
          const seen = (await owner.query('select 1 from digest_subscriptions')).rowCount;
          const changed = (await owner.query("update digest_subscriptions set locale = 'fr'")).rowCount;
          const mailed = (await owner.query('select 1 from digest_mailings')).rowCount;
          return [seen, changed, mailed];
        },
        drop,
      );
    expect(await counts(null, 'all')).toEqual([1, 1, 1]);
    expect(await counts(me.accountId, '')).toEqual([1, 0, 0]);
    expect(await counts(other.accountId, '')).toEqual([0, 0, 0]);
    expect(await counts(null, '')).toEqual([0, 0, 0]);
    expect(await counts(me.accountId, '', 'drop policy own_read on digest_subscriptions')).toEqual([0, 0, 0]);
    for (const table of ['digest_subscriptions', 'digest_mailings'])
      await expect(counts(null, 'all', `drop policy identity_scope on ${table}`)).rejects.toThrow(
        'row-level security',
      );
  });

  test('who stands in for whom is said by oneself or by whoever writes everywhere, and read by both and the desk', async () => {
    const [away, standIn, other] = [
      await given.actor(['programme_manager']),
      await given.actor(['programme_manager']),
      await given.actor(['reader']),
    ];
    const scopeFor = (accountId: string | null, more: Partial<Scope> = {}): Scope => ({
      accountId,
      reach: {},
      writes: {},
      ...more,
    });
    const add = () =>
      owner.query(
        "insert into review_delegations (reviewer_id, delegate_id, since, until) values ($1, $2, '2026-01-01', '2026-01-05')",
        [away.accountId, standIn.accountId],
      );
    await expect(within(scopeFor(other.accountId), add)).rejects.toThrow('row-level security');
    await expect(within(scopeFor(standIn.accountId), add)).rejects.toThrow('row-level security');
    await expect(within(scopeFor(other.accountId, { writes: { '*': true } }), add)).resolves.toBeTruthy();

    const counts = (who: string | null, reach: Scope['reach'] = {}, drop?: string) =>
      within(
        scopeFor(away.accountId),
        async () => {
          await add();
          await owner.query(
            "select set_config('app.account_id', $1, true), set_config('app.reach', $2, true)",
            [who ?? '', JSON.stringify(reach)],
          );
          const seen = (await owner.query('select 1 from review_delegations')).rowCount;
          const changed = (await owner.query('update review_delegations set until = until')).rowCount;
          return [seen, changed];
        },
        drop,
      );
    expect(await counts(away.accountId)).toEqual([1, 1]);
    expect(await counts(standIn.accountId)).toEqual([1, 0]);
    expect(await counts(other.accountId)).toEqual([0, 0]);
    expect(await counts(other.accountId, { '^': 'partners' })).toEqual([0, 0]);
    expect(await counts(other.accountId, { '^': 'network' })).toEqual([1, 0]);
    const drop = 'drop policy delegated on review_delegations';
    expect(await counts(standIn.accountId, {}, drop)).toEqual([0, 0]);
    const desk = 'drop policy desk_delegations on review_delegations';
    expect(await counts(other.accountId, { '^': 'network' }, desk)).toEqual([0, 0]);
  });

  test('places are read by everybody and written only by whoever writes everywhere', async () => {
    const add =
      "insert into admin_units (pcode, country_id, level, name) values ('XX99', 'SDN', 1, 'Nowhere')";
    await expect(within(scopes.fieldA ?? null, () => owner.query(add))).rejects.toThrow('row-level security');
    await expect(within(scopes.geneva ?? null, () => owner.query(add))).resolves.toMatchObject({
      rowCount: 1,
    });
    const seen = () => owner.query('select 1 from admin_units limit 1');
    expect((await within(scopes.nobody ?? null, seen)).rowCount).toBe(1);
    expect(
      (await within(scopes.nobody ?? null, seen, 'drop policy place_read on admin_units')).rowCount,
    ).toBe(0);
    await expect(
      within(scopes.geneva ?? null, () => owner.query(add), 'drop policy place_insert on admin_units'),
    ).rejects.toThrow('row-level security');
  });

  test('an act can be recorded only in the name of whoever acts', async () => {
    const me = await given.actor();
    const other = await given.actor();
    const write = (accountId: string | null) =>
      within({ accountId: me.accountId, reach: {}, writes: {} }, () =>
        owner.query(
          "insert into audit_events (actor_kind, account_id, action) values ('account', $1, 'x.y')",
          [accountId],
        ),
      );
    await expect(write(other.accountId)).rejects.toThrow('row-level security');
    await expect(write(me.accountId)).resolves.toMatchObject({ rowCount: 1 });
  });
});

describe('A23 the catalogue', () => {
  test('every table with an operation or an account in it is forced under row-level security', async () => {
    const { rows } = await owner.query(`
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and (not c.relrowsecurity or not c.relforcerowsecurity)
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid
          and a.attname in ('operation_id', 'account_id', 'sharing', 'token_hash', 'password_hash'))`);
    expect(rows).toEqual([]);
  });

  test('the app role owns nothing, bypasses nothing and cannot become more', async () => {
    const { rows } = await owner.query(`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
        (select count(*)::int from pg_class where relowner = r.oid) as owns,
        (select count(*)::int from pg_auth_members where member = r.oid) as member_of
      from pg_roles r where rolname = 'ma_app'`);
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
        owns: 0,
        member_of: 0,
      },
    ]);
  });

  test('every view runs as whoever asks, and no materialised view stands beside the policies', async () => {
    const { rows } = await owner.query(`
      select relname from pg_class where relnamespace = 'public'::regnamespace
        and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions, '{}') @> '{security_invoker=true}'))`);
    expect(rows).toEqual([]);
  });

  test('no function works as its owner but the one that chains the audit trail', async () => {
    const { rows } = await owner.query(`
      select proname from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'app'::regnamespace)`);
    expect(rows).toEqual([{ proname: 'chain_audit' }]);
  });

  test('columns that policies read are indexed', async () => {
    const { rows } = await owner.query(`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'operation_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
        and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
        and c.relname not in ('grant_operations', 'organisation_identifiers')`);
    expect(rows).toEqual([]);
  });

  test('the audit trail takes no change from the app', async () => {
    const { rows } = await owner.query(`
      select privilege_type from information_schema.role_table_grants
      where grantee = 'ma_app' and table_name = 'audit_events' order by 1`);
    expect(rows.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
    await expect(
      within(scopes.administrator ?? null, () => owner.query('select * from audit_head')),
    ).rejects.toThrow('permission denied');
  });

  test('every scoped table of the schema is in the matrix above', () => {
    const found = Object.values(tables)
      .filter((table) => typeof table === 'object' && table !== null && 'getSQL' in table)
      .map((table) => getTableColumns(table as typeof tables.posts))
      .filter((columns) => 'sharing' in columns && !('hash' in columns));
    expect(found).toHaveLength(scoped.length);
  });
});
