import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { gistOf } from '#lib/proposals/gist.ts';
import { contentsOf } from '#lib/proposals/sections.ts';
import { periodsBy } from '#lib/updates/periods.ts';
import { scale, seedScale } from './scale.ts';

let client: pg.Client;
let first: boolean;
/** Enough to see each status in each kind of appeal; the whole takes a minute. */
const few = 1_000;
const expected = { ...scale, proposals: few, submissions: few, updates: few };

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`select set_config('app.identity', 'all', false)`);
  await client.query(`insert into accounts (email, name) values ('pm@demo.example', 'Pat Exemple')`);
  first = await seedScale(client, expected);
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
  expect(await counts()).toEqual(expected);
  expect(await seedScale(client, expected)).toBe(false);
  expect(await counts()).toEqual(expected);
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

it('makes submissions whose texts are read, whose steps lead to where they stand, and whose money adds up', async () => {
  const { rows } = await client.query(`
    select s.status, count(*)::int as n,
      bool_and(coalesce((select m.to from submission_moves m where m.submission_id = s.id order by m.at desc limit 1), 'draft') = s.status) as arrived,
      bool_and(s.committed_usd + s.paid_usd = coalesce((select sum(f.amount_usd) from funding_records f where f.submission_id = s.id), 0)) as paid,
      bool_and(s.operation_id = p.operation_id and exists (select from appeal_countries c join operation_countries o using (country_id)
        where c.appeal_id = s.appeal_id and o.operation_id = s.operation_id)) as placed
    from submissions s join proposals p on p.id = s.proposal_id group by s.status`);
  expect(rows.length).toBe(10);
  expect(rows.every(({ arrived, paid, placed }) => arrived && paid && placed)).toBe(true);
  const scored = await client.query(
    'select count(*)::int as n from reviews v where exists (select from review_scores x where x.review_id = v.id)',
  );
  expect(scored.rows[0].n).toBeGreaterThan(few / 5);
  const texts = await client.query(
    "select proposal_id as id, jsonb_agg(jsonb_build_object('section', section, 'content', content)) as texts from proposal_texts group by 1 limit 50",
  );
  for (const { texts: written } of texts.rows) {
    const gist = gistOf(contentsOf(written));
    expect(gist).toMatchObject({
      title: expect.stringContaining('Scale project'),
      places: [expect.any(String), expect.any(String)],
    });
    expect(gist.budgetUsd).not.toBeNull();
  }
});

it('makes updates whose steps lead to where they stand, whose figures are those of their versions, and whose periods the calendar would make', async () => {
  const { rows } = await client.query(`
    select u.status, count(*)::int as n,
      bool_and(coalesce((select m.to from update_moves m where m.update_id = u.id order by m.at desc limit 1), 'not_due') = u.status) as arrived,
      bool_and(u.submitted_version = (select count(*) from update_versions v where v.update_id = u.id)) as versioned,
      bool_and((select count(*) from update_sections s where s.update_id = u.id) = 4) as written,
      bool_and((select count(*) from update_figures f where f.update_id = u.id and f.number = u.submitted_version)
        = coalesce((select jsonb_array_length(v.content -> 'figures' -> 'rows') from update_versions v
          where v.update_id = u.id and v.number = u.submitted_version), 0)) as counted
    from updates u group by u.status`);
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.every((row) => row.arrived && row.versioned && row.written && row.counted)).toBe(true);
  const made = await client.query(`select s.rhythm, s.every_days as "everyDays", s.since::text, null as until,
      s.due_after_days as "dueAfterDays", jsonb_agg(jsonb_build_object('since', u.since, 'until', u.until, 'dueOn', u.due_on)
        order by u.since) as periods
    from reporting_schedules s join updates u on u.schedule_id = s.id group by s.id limit 5`);
  const day = new Date().toISOString().slice(0, 10);
  for (const { periods, ...schedule } of made.rows)
    expect(periodsBy(schedule, day).slice(-periods.length)).toEqual(periods);
});
