import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given } from '#lib/testing/given.ts';
import { addDays } from '../dates.ts';
import { gapDays, longVacancyDays, onDay, postStatus } from '../status.ts';
import { getPost, listPosts, listRosterChoices } from './queries.ts';
import { rosterSorts } from './schema.ts';

const asOf = '2026-11-24';

async function place(over: Parameters<typeof given.operation>[0] = {}) {
  const operation = await given.operation(over);
  const structure = await given.structure(operation.id);
  const post = (more: Parameters<typeof given.post>[2] = {}) => given.post(operation.id, structure.id, more);
  const holder = async (
    postId: string,
    since: string,
    until: string | null,
    more: Parameters<typeof given.person>[0] & { staffingCode?: string } = {},
  ) => {
    const { staffingCode = 'FP-F1', ...who } = more;
    const person = await given.person(who);
    await given.assignment({
      postId,
      personId: person.id,
      operationId: operation.id,
      since,
      until,
      staffingCode,
    });
    return person;
  };
  return { operation, structure, post, holder };
}

test('A13 elsewhere, a post does not exist', async () => {
  const [here, there] = [await place(), await place()];
  const [mine, theirs] = [await here.post(), await there.post()];
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  expect((await getPost(field, { id: mine.id, asOf })).id).toBe(mine.id);
  await expect(getPost(field, { id: theirs.id, asOf })).rejects.toThrow('not_found');
  const list = await listPosts(field, { asOf });
  expect([list.items.map((post) => post.id), list.total, list.counts.all]).toEqual([[mine.id], 1, 1]);
});

test('A17 posts elsewhere change no count, no choice and no page of mine', async () => {
  const here = await place();
  const post = await here.post();
  await here.holder(post.id, '2026-01-01', '2026-12-01');
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const seen = async () => [await listPosts(field, { asOf, q: 'béa' }), await listRosterChoices(field, {})];
  const before = await seen();
  const there = await place();
  for (const language of ['fr', 'ps']) {
    const post = await there.post({ languages: [language] });
    await there.holder(post.id, '2026-01-01', null);
  }
  expect(await seen()).toEqual(before);
});

test('the roster of a day: holders, vacancies and ends as that day saw them', async () => {
  const here = await place();
  const reader = await given.actor(['field_coordinator', [here.operation.id]]);
  const post = await here.post({ since: '2026-01-01' });
  await here.holder(post.id, '2026-02-01', '2026-06-30', { familyName: 'Fictif' });
  await here.holder(post.id, '2026-07-11', '2026-12-01', { familyName: 'Muster', staffingCode: 'DH' });
  const on = async (day: string) => {
    const [it] = (await listPosts(reader, { asOf: day })).items;
    return (
      it &&
      [it.holders.map((h) => h.familyName).join(), it.arrangement, it.status.kind, it.status.days].join(' ')
    );
  };
  expect(await on('2025-12-31')).toBeUndefined();
  expect(await on('2026-01-01')).toBe(' vacant vacant 0');
  expect(await on('2026-01-31')).toBe(' vacant vacant 30');
  expect(await on('2026-02-01')).toBe('Fictif dedicated in_post 149');
  expect(await on('2026-06-30')).toBe('Fictif dedicated ending 0');
  expect(await on('2026-07-01')).toBe(' vacant vacant 0');
  expect(await on('2026-07-10')).toBe(' vacant vacant 9');
  expect(await on('2026-11-24')).toBe('Muster double ending 7');
  expect(await on('2027-01-01')).toBe(' vacant vacant 30');

  const [today] = (await listPosts(reader, { asOf })).items;
  expect(today?.strip).toEqual([
    { since: '2026-01-01', until: '2026-01-31', share: 'vacant', name: null },
    { since: '2026-02-01', until: '2026-06-30', share: 'dedicated', name: 'B. Fictif' },
    { since: '2026-07-01', until: '2026-07-10', share: 'vacant', name: null },
    { since: '2026-07-11', until: '2026-12-01', share: 'double', name: 'B. Muster' },
    { since: '2026-12-02', until: '2027-06-30', share: 'vacant', name: null },
  ]);
  expect([today?.vacantDaysThisYear, today?.vacantOverThreeMonths]).toEqual([41, false]);
});

test('what SQL says of a post is what the arithmetic says, whatever the dates', async () => {
  const here = await place();
  const reader = await given.actor(['field_coordinator', [here.operation.id]]);
  const someDay = fc.integer({ min: -500, max: 300 }).map((days) => addDays(asOf, days));
  const period = fc
    .tuple(someDay, fc.option(fc.integer({ min: 0, max: 400 }), { freq: 4 }))
    .map(([since, days]) => ({ since, until: days === null ? null : addDays(since, days) }));
  const world = fc.tuple(period, fc.array(period, { maxLength: 5 }));
  await fc.assert(
    fc.asyncProperty(world, async ([dates, assignments]) => {
      const post = await here.post({ ...dates, sole: false });
      for (const { since, until } of assignments) await here.holder(post.id, since, until);
      const found = await getPost(reader, { id: post.id, asOf });
      expect(found.status).toEqual(postStatus(onDay(dates, assignments, asOf), asOf));
      const vacant = gapDays(dates, assignments, '2026-01-01', asOf);
      expect([found.vacantDaysThisYear, found.vacantOverThreeMonths]).toEqual([
        vacant,
        vacant > longVacancyDays,
      ]);
      const listed = await listPosts(reader, { asOf, status: found.status.kind, limit: 200 });
      expect(listed.items.map((it) => it.id)).toContain(post.id);
      if (found.status.kind === 'vacant') expect(found.arrangement).toBe('vacant');
    }),
    { numRuns: 40 },
  );
});

test('A18 search: accents, capitals and word order do not matter; what is out of reach is not found', async () => {
  const here = await place({ nameEn: 'Sudan', nameFr: 'Soudan' });
  const field = await given.actor(['field_coordinator', [here.operation.id]]);
  const organisation = await given.organisation({ acronym: 'UNMAS' });
  const post = await here.post({ location: 'El Fasher' });
  await here.holder(post.id, '2026-01-01', null, {
    givenName: 'Chloé',
    familyName: 'Exemple',
    organisationId: organisation.id,
  });
  const other = await here.post();
  await here.holder(other.id, '2026-01-01', null, { givenName: 'Ömer', familyName: 'Dummy' });
  const there = await place();
  const foreign = await there.post();
  await there.holder(foreign.id, '2026-01-01', null, { givenName: 'Chloé', familyName: 'Exemple' });

  const found = async (q: string) => (await listPosts(field, { asOf, q })).items.map((it) => it.id);
  for (const q of ['EXEMPLE chloe', 'chloé', 'unmas soudan', 'fasher el', 'exemp sudan']) {
    expect(await found(q), q).toEqual([post.id]);
  }
  expect(await found('omer')).toEqual([other.id]);
  expect(await found('soudan')).toHaveLength(2);
  expect(await found('chloé dummy')).toEqual([]);
  expect(await found('ex%le')).toEqual([]);
});

test('A36 where names are hidden, only Geneva sees, searches and sorts by them', async () => {
  const here = await place({ namesHidden: true });
  const post = await here.post({ roleMailbox: 'coordinator@example.org' });
  const organisation = await given.organisation();
  await here.holder(post.id, '2026-01-01', null, {
    familyName: 'Verborgen',
    organisationId: organisation.id,
  });
  const seen = async (actor: Awaited<ReturnType<typeof given.actor>>) => {
    const filter = { asOf, operation: here.operation.id };
    const [shown] = (await listPosts(actor, filter)).items;
    const [holder] = shown?.holders ?? [];
    const full = JSON.stringify(await getPost(actor, { id: post.id, asOf }));
    return {
      name: holder?.familyName,
      personId: typeof holder?.personId,
      organisation: holder?.organisation?.id,
      byName: (await listPosts(actor, { ...filter, q: 'verborgen' })).total,
      byOrganisation: (await listPosts(actor, { ...filter, q: organisation.nameEn })).total,
      anywhere: full.includes('Verborgen') || JSON.stringify(shown).includes('Verborgen'),
      cursor: (await listPosts(actor, { ...filter, sort: 'person', limit: 1 })).items.length,
      mailbox: shown?.roleMailbox,
      status: shown?.status.kind,
    };
  };
  const hidden = { name: null, personId: 'object', organisation: undefined, byName: 0, byOrganisation: 0 };
  const same = { cursor: 1, mailbox: 'coordinator@example.org', status: 'in_post' };
  for (const role of ['field_coordinator', 'programme_manager', 'reader'] as const) {
    const actor = await given.actor([role, role === 'programme_manager' ? undefined : [here.operation.id]]);
    expect(await seen(actor), role).toEqual({ ...hidden, ...same, anywhere: false });
  }
  expect(await seen(await given.actor(['geneva_coordinator']))).toEqual({
    ...same,
    name: 'Verborgen',
    personId: 'string',
    organisation: organisation.id,
    byName: 1,
    byOrganisation: 1,
    anywhere: true,
  });
});

test('tabs count before they narrow; filters, sorts and pages agree', async () => {
  const here = await place();
  const reader = await given.actor(['reader', [here.operation.id]]);
  const [vacant, ending, double, far] = [
    await here.post({ role: 'deputy' }),
    await here.post({ languages: ['fr'] }),
    await here.post(),
    await here.post({ until: '2027-12-31' }),
  ];
  await here.post({ since: '2026-12-01' });
  await here.post({ until: '2026-11-01' });
  await here.holder(ending.id, '2026-01-01', '2026-12-24', { familyName: 'Alpha' });
  await here.holder(double.id, '2026-01-01', null, {
    familyName: 'Beta',
    staffingCode: 'DH',
    languages: ['fr'],
  });
  await here.holder(far.id, '2026-01-01', '2027-12-31', { familyName: 'Gamma' });
  const ids = async (filter: Partial<Parameters<typeof listPosts>[1]>) =>
    (await listPosts(reader, { asOf, ...filter })).items.map((it) => it.id);

  const all = await listPosts(reader, { asOf, limit: 1, status: 'attention' });
  expect([all.counts, all.total]).toEqual([{ all: 4, attention: 2, double: 1 }, 2]);
  expect(await ids({ sort: 'status' })).toEqual([vacant.id, ending.id, far.id, double.id]);
  expect(await ids({ sort: 'person' })).toEqual([ending.id, double.id, far.id, vacant.id]);
  expect((await ids({ sort: '-until' })).slice(2)).toEqual([far.id, ending.id]);
  expect(await ids({ status: 'attention', sort: 'status' })).toEqual([vacant.id, ending.id]);
  expect(await ids({ arrangement: 'double' })).toEqual([double.id]);
  expect((await ids({ language: 'fr' })).sort()).toEqual([ending.id, double.id].sort());
  expect(await ids({ role: 'deputy' })).toEqual([vacant.id]);
  expect(await ids({ country: 'SDN' })).toHaveLength(4);
  expect(await ids({ country: 'UKR' })).toEqual([]);
  expect(await ids({ status: 'planned' })).toHaveLength(1);
  expect(await ids({ status: 'ended' })).toHaveLength(1);

  const pages = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPosts>> = await listPosts(reader, {
      asOf,
      sort: '-until',
      limit: 1,
      ...(cursor && { cursor }),
    });
    pages.push(...page.items.map((it) => it.id));
    cursor = page.next;
  } while (cursor);
  expect(pages).toEqual(await ids({ sort: '-until' }));
});

test('the roster is sorted by every column, up and down, page by page', async () => {
  const here = await place();
  const funder = await given.organisation({ acronym: 'ZZZ' });
  const reader = await given.actor(['field_coordinator', [here.operation.id]]);
  for (const [since, until, more] of [
    ['2026-02-01', '2026-12-31', { location: 'Alpha', fundingOrganisationId: funder.id }],
    ['2026-03-01', null, { location: 'Beta', sharing: 'public', level: 'subnational' }],
    ['2026-01-01', '2026-10-01', { location: 'Gamma' }],
    ['2024-01-01', '2024-12-31', {}],
  ] as const) {
    const post = await here.post({ since: '2024-01-01', ...more });
    await here.holder(post.id, since, until, { confirmedAt: until && '2026-11-01T00:00:00Z' });
  }
  for (const sort of rosterSorts) {
    const whole = (await listPosts(reader, { asOf, sort })).items.map(({ id }) => id);
    const down = (await listPosts(reader, { asOf, sort: `-${sort}` as typeof sort })).items.map(
      ({ id }) => id,
    );
    expect([sort, down.reverse()]).toEqual([sort, whole]);
    const first = await listPosts(reader, { asOf, sort, limit: 2 });
    const second = await listPosts(reader, { asOf, sort, limit: 2, cursor: first.next ?? '' });
    expect([sort, [...first.items, ...second.items].map(({ id }) => id)]).toEqual([sort, whole]);
  }
  const gaps = (await listPosts(reader, { asOf, sort: 'gaps' })).items.map((post) => post.vacantDaysThisYear);
  expect(gaps).toEqual([31, 54, 59, 328]);
});
