import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '#lib/access/actor.ts';
import { unseal } from '#lib/digests/seal.ts';
import { getPublicBrief } from '#lib/operations/public-brief.ts';
import { demoPassword } from './accounts.ts';
import { seedDemo } from './seed.ts';
import { demoWorld } from './world.ts';

const today = '2026-11-24';
let client: pg.Client;
let seeded: Awaited<ReturnType<typeof seedDemo>>;

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  seeded = await seedDemo(client, today);
  await client.query(`select set_config('app.reach', '{"*":"hq_only","^":"hq_only"}', false),
    set_config('app.writes', '{"*":true}', false), set_config('app.identity', 'all', false)`);
});
afterAll(() => client.end());

const rows = async (statement: string) => (await client.query(statement)).rows;
const column = async (statement: string) =>
  (await client.query({ text: statement, rowMode: 'array' })).rows.map(([value]) => value);
const count = async (statement: string) => Number((await column(`select count(*) from (${statement}) c`))[0]);

const open = `select * from posts where since <= '${today}' and (until is null or until >= '${today}')`;
const holds = `exists (select from assignments a where a.post_id = p.id and a.since <= '${today}'
  and (a.until is null or a.until >= '${today}'))`;

describe('the demo world', () => {
  it('has about two dozen operations with a protection cluster and mine action below it, each backed by the AoR', async () => {
    expect(await count('select * from operations')).toBe(25);
    const backed = await column(`
      select o.code from operations o
      join structures s on s.operation_id = o.id and s.cluster_code = 'PRO-MIN'
      join structure_links up on up.from_id = s.id and up.type = 'part_of'
      join structures pc on pc.id = up.to_id and pc.cluster_code = 'PRO'
      join structure_links top on top.from_id = pc.id and top.type = 'part_of'
      join structures gpc on gpc.id = top.to_id and gpc.type = 'global_cluster'
      join structure_links l on l.from_id = s.id and l.type = 'supported_by'
      join structures aor on aor.id = l.to_id and aor.type = 'aor' and aor.operation_id is null
      order by 1`);
    expect(backed).toEqual(await column('select code from operations order by 1'));
    expect(await column('select distinct type::text from structure_links order by 1')).toEqual([
      'co_leads',
      'liaises_with',
      'member_of',
      'observer_of',
      'part_of',
      'supported_by',
    ]);
    expect(await column('select distinct phase::text from structure_phases order by 1')).toHaveLength(3);
  });

  it('has a digest that twelve updates were sealed in, word for word and sum for sum, and a draft with French behind', async () => {
    const [{ sealed }] = await rows('select sealed from digest_editions');
    const { sources, figures, since, until } = unseal(sealed);
    expect(sources).toHaveLength(12);
    const hashes = await rows(`
      select u.code, encode(sha256(convert_to(v.content::text, 'UTF8')), 'hex') as sha256
      from updates u join update_versions v on v.update_id = u.id order by 1`);
    for (const { code, sha256 } of sources) expect(hashes).toContainEqual({ code, sha256 });
    const codes = sources.map(({ code }) => `'${code}'`).join(', ');
    const [{ total, first, last }] = await rows(`
      select sum(f.value)::text as total, min(u.since)::text as first, max(u.until)::text as last
      from update_figures f join updates u on u.id = f.update_id
      where f.indicator_code = 'eore_people' and u.code in (${codes})`);
    expect(figures.find(({ code }) => code === 'eore_people')).toMatchObject({ total, operations: 6 });
    expect([first, last]).toEqual([since, until]);
    expect(
      await column(`select behind::text from digest_items where step <> 'figures' order by position`),
    ).toEqual([null, 'fr', 'fr', null]);
  });

  it('has 64 posts, of which nine are vacant for the lengths that the design shows', async () => {
    expect(await count(open)).toBe(64);
    const vacant = await column(`
      select '${today}'::date - coalesce((select max(until) + 1 from assignments a where a.post_id = p.id
        and a.since <= '${today}'), p.since) as days from (${open}) p where not ${holds} order by 1`);
    expect(vacant).toEqual([5, 12, 21, 31, 34, 50, 73, 88, 128]);
  });

  it('has posts that end soon, with and without a successor, and fourteen double-hatted', async () => {
    const ending = await rows(`
      select a.until - '${today}'::date as days, n.id is not null as successor
      from assignments a left join assignments n on n.post_id = a.post_id and n.since = a.until + 1
      where a.since <= '${today}' and a.until between '${today}' and '${today}'::date + 90 order by 1`);
    expect(ending.map(({ days, successor }) => `${days}${successor ? ' followed' : ''}`)).toEqual([
      '7',
      '25 followed',
      '37',
      '51',
      '60 followed',
      '80',
      '84',
      '90',
    ]);
    const shares =
      await column(`select c.share from assignments a join staffing_codes c on c.code = a.staffing_code
      where a.since <= '${today}' and (a.until is null or a.until >= '${today}')`);
    expect(shares.filter((share) => share === 'double')).toHaveLength(14);
    expect(shares.filter((share) => share === 'surge').length).toBeGreaterThan(2);
  });

  it('never puts two people into a post for one, nor anybody into a post that is not open', async () => {
    const overlaps = await rows(`
      select p.id from posts p join assignments a on a.post_id = p.id
      join assignments b on b.post_id = p.id and b.id > a.id
      where p.sole and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]')`);
    expect(overlaps).toEqual([]);
    const outside = await rows(`select a.id from assignments a join posts p on p.id = a.post_id
      where a.since < p.since or a.until > p.until`);
    expect(outside).toEqual([]);
    const handedOn =
      await rows(`select a.id from assignments a join assignments b on b.id = a.handed_over_to_id
      where b.post_id <> a.post_id or b.since <> a.until + 1`);
    expect(handedOn).toEqual([]);
    expect(await count('select * from assignments where handed_over_to_id is not null')).toBeGreaterThan(10);
  });

  it('tells of every person where they are, and only addresses that cannot exist', async () => {
    expect(await count('select * from people')).toBeGreaterThan(75);
    const bare =
      await rows(`select family_name from people where organisation_id is null or duty_station is null
      or time_zone is null or languages = '{}' or family_name = '' or given_name = ''`);
    expect(bare).toEqual([]);
    const stations = await rows(`select given_name, duty_station from people
      where given_name in ('Rania', 'Ousmane', 'Béa', 'Ada') order by 1`);
    expect(stations.map((it) => it.duty_station)).toEqual(['Geneva', 'Port Sudan', 'Niamey', 'Damascus']);
    const reachable = await column(
      `select value from person_contacts where value !~ '^\\+000 ' and value !~ '^[a-z]\\.[a-z]+@example\\.org$'`,
    );
    expect(reachable).toEqual([]);
    expect(
      await column('select value from person_contacts group by 1 having count(distinct person_id) > 1'),
    ).toEqual([]);
    expect(await column('select distinct sharing::text from person_contacts order by 1')).toEqual([
      'hq_only',
      'network',
      'partners',
    ]);
  });

  it('has one public operation, whose page says what is public and nothing more', async () => {
    const [colombia, ...others] = await column("select id from operations where sharing = 'public'");
    expect(others).toEqual([]);
    const brief = await getPublicBrief(anonymous, { id: String(colombia) });
    expect(brief).toMatchObject({ code: 'COL', mailboxes: [{ mailbox: 'col-ma@example.org' }] });
    expect(brief.structures.map(({ leads }) => leads.map(({ acronym }) => acronym))).toContainEqual([
      'UNMAS',
    ]);
    expect(brief.appeals.length).toBeGreaterThan(0);
    const closed = [
      'people',
      'person_contacts',
      'assignments',
      'activities',
      'updates',
      'proposals',
      'imports',
    ];
    for (const table of closed)
      expect([table, await column(`select sharing from ${table} where sharing = 'public'`)]).toEqual([
        table,
        [],
      ]);
    const names = await column('select family_name from people');
    expect(names.filter((name) => JSON.stringify(brief).includes(` ${name}`))).toEqual([]);
  });

  it('keeps a record’s operation and that of what hangs on it the same', async () => {
    for (const [table, parent, key] of [
      ['structure_phases', 'structures', 'structure_id'],
      ['structure_agencies', 'structures', 'structure_id'],
      ['structure_members', 'structures', 'structure_id'],
      ['structure_coverage', 'structures', 'structure_id'],
      ['structure_successions', 'structures', 'from_id'],
      ['posts', 'structures', 'structure_id'],
      ['assignments', 'posts', 'post_id'],
      ['post_covers', 'posts', 'post_id'],
      ['appeal_figures', 'appeals', 'appeal_id'],
      ['appeal_countries', 'appeals', 'appeal_id'],
      ['submissions', 'proposals', 'proposal_id'],
      ['proposal_texts', 'proposals', 'proposal_id'],
      ['submission_versions', 'submissions', 'submission_id'],
      ['submission_moves', 'submissions', 'submission_id'],
      ['reviews', 'submissions', 'submission_id'],
      ['review_scores', 'reviews', 'review_id'],
      ['review_points', 'submissions', 'submission_id'],
      ['review_comments', 'submissions', 'submission_id'],
      ['funding_records', 'submissions', 'submission_id'],
      ['appeal_rules', 'appeals', 'appeal_id'],
      ['appeal_criteria', 'appeals', 'appeal_id'],
      ['appeal_checks', 'appeals', 'appeal_id'],
    ]) {
      const apart = `select from ${table} c join ${parent} p on p.id = c.${key} where c.operation_id is distinct from p.operation_id`;
      expect(await count(apart), table).toBe(0);
    }
  });

  it('works in real places of its own countries, and answers the whole checklist of every operation', async () => {
    expect(await count('select * from admin_units')).toBeLessThanOrEqual(200);
    const astray =
      await column(`select c.pcode from structure_coverage c join admin_units u on u.pcode = c.pcode
      where not exists (select from operation_countries oc
        where oc.operation_id = c.operation_id and oc.country_id = u.country_id)`);
    expect(astray).toEqual([]);
    const answered = await column(`select count(distinct item) from integration_checks
      where since <= '${today}' group by operation_id`);
    expect(answered.map(Number)).toEqual(Array(25).fill(5));
    expect(await column('select distinct answer::text from integration_checks order by 1')).toHaveLength(4);
  });

  it('has appeals of three years for every operation, some blank and some above what was asked', async () => {
    const years = await rows(`select o.code, count(distinct f.year)::int as years from operations o
      join operation_countries c on c.operation_id = o.id join appeal_countries ac on ac.country_id = c.country_id
      join appeal_figures f on f.appeal_id = ac.appeal_id and f.cluster_code = 'PRO-MIN' group by 1`);
    expect(years.filter((row) => row.years === 3)).toHaveLength(25);
    expect(await count('select * from appeal_figures where requirements is null')).toBeGreaterThan(2);
    expect(await count('select * from appeal_figures where funding > requirements')).toBeGreaterThan(2);
    expect(
      await count("select * from appeals where fts_id is not null or name !~ '\\((sample|exemple)\\)$'"),
    ).toBe(0);
  });

  it('has the accounts of the contract, with one password and the grants they need', async () => {
    expect(seeded.accounts).toEqual([
      { email: 'admin@demo.example', role: 'administrator' },
      { email: 'geneva@demo.example', role: 'geneva_coordinator' },
      { email: 'pm@demo.example', role: 'programme_manager' },
      { email: 'pm.fr@demo.example', role: 'programme_manager' },
      { email: 'field.sdn@demo.example', role: 'field_coordinator' },
      { email: 'field.bfa@demo.example', role: 'field_coordinator' },
      { email: 'reader@demo.example', role: 'reader' },
      { email: 'clearing@demo.example', role: 'clearing_focal_point' },
    ]);
    const [hash] = await column('select distinct password_hash from accounts');
    expect(await verify(hash, demoPassword)).toBe(true);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const granted = await rows(`select a.email, a.locale, p.family_name, o.code from accounts a
      join grants g on g.account_id = a.id join grant_operations x on x.grant_id = g.id
      join operations o on o.id = x.operation_id join people p on p.id = a.person_id order by 1`);
    expect(granted).toEqual([
      { email: 'field.bfa@demo.example', locale: 'fr', family_name: 'Modèle', code: 'BFA' },
      { email: 'field.sdn@demo.example', locale: 'en', family_name: 'Exemple', code: 'SDN' },
    ]);
  });

  it('has eighteen months of changes, in the order in which they happened', async () => {
    const [found] =
      await rows(`select count(*)::int as n, min(at)::date::text as first, max(at)::date::text as last,
      bool_and(at >= previous) as ordered from (select at, lag(at, 1, at) over (order by id) as previous from audit_events) e`);
    expect(found.n).toBeGreaterThan(60);
    expect(found.ordered).toBe(true);
    expect(found.first >= '2025-05-01' && found.last < today).toBe(true);
  });

  it('is the same world for the same day, whatever the day', () => {
    expect(demoWorld(today, 'hash')).toEqual(demoWorld(today, 'hash'));
    const parts = demoWorld('2028-02-29', 'hash');
    const sizes = demoWorld(today, 'hash').map(({ rows: { length } }) => length);
    expect(parts.slice(0, -1).map((it) => it.rows.length)).toEqual(sizes.slice(0, -1));
  });

  it('has nine vacancies and no overlap on any day of the year', () => {
    for (const day of ['2026-01-01', '2026-01-31', '2026-02-28', '2026-08-31', '2026-12-31', '2028-02-29']) {
      expect(vacancies(day), day).toBe(9);
    }
  });
});

type Span = { id: string; postId: string; since: string; until: string | null; sole?: boolean };

/** Counted from the rows alone, for days that this database was not seeded for. */
function vacancies(day: string) {
  const parts = demoWorld(day, 'hash').map((it) => it.rows as Span[]);
  const posts = parts.find((it) => it[0] && 'sole' in it[0]) ?? [];
  const held = parts.find((it) => it[0] && 'handedOverToId' in it[0]) ?? [];
  const on = (it: Span) => it.since <= day && (it.until === null || it.until >= day);
  for (const a of held) {
    const sole = posts.find((post) => post.id === a.postId)?.sole;
    const next = held.filter((b) => b.postId === a.postId && b.id !== a.id && b.since >= a.since);
    if (sole)
      for (const b of next) expect(a.until !== null && a.until < b.since, `${day} ${a.id}`).toBe(true);
  }
  return posts.filter((post) => on(post) && !held.some((it) => it.postId === post.id && on(it))).length;
}
