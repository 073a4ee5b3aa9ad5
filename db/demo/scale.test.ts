import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { scale, seedScale } from './scale.ts';

let client: pg.Client;
let first: boolean;

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  first = await seedScale(client);
  await client.query(`select set_config('app.reach', '{"*":"hq_only","^":"hq_only"}', false)`);
}, 60_000);
afterAll(() => client.end());

const counts = async () => {
  const found: Record<string, number> = {};
  for (const table of Object.keys(scale))
    found[table] = (await client.query(`select count(*)::int as n from ${table}`)).rows[0].n;
  return found;
};

it('fills a database to the size it is measured at, once', async () => {
  expect(first).toBe(true);
  expect(await counts()).toEqual(scale);
  expect(await seedScale(client)).toBe(false);
  expect(await counts()).toEqual(scale);
});

it('makes ids that our endpoints take', async () => {
  const { rows } = await client.query('select id from people union all select id from assignments');
  expect(rows.every(({ id }) => z.uuid().safeParse(id).success)).toBe(true);
});

it('keeps one holder to a post, records in the operation of what they hang on, and some posts vacant', async () => {
  const { rows } = await client.query(`
    select count(*) filter (where next <= until)::int as overlaps,
      count(*) filter (where operation_id is distinct from of_post)::int as elsewhere
    from (select a.*, p.operation_id as of_post, lead(a.since) over (partition by a.post_id order by a.since) as next
      from assignments a join posts p on p.id = a.post_id) a`);
  expect(rows).toEqual([{ overlaps: 0, elsewhere: 0 }]);
  const vacant = await client.query(`select count(*)::int as n from posts p where not exists (
    select from assignments a where a.post_id = p.id and current_date between a.since and coalesce(a.until, current_date))`);
  expect(vacant.rows[0].n).toBeGreaterThan(200);
  expect(vacant.rows[0].n).toBeLessThan(600);
  const { rows: roots } = await client.query(`select count(*)::int as n from structures s where not exists (
    select from structure_links l where l.from_id = s.id and l.type = 'part_of')`);
  expect(roots[0].n).toBe(1);
});
