import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  appeals,
  operationCountries,
  organisationNames,
  proposals,
  proposalTexts,
  submissions,
  submissionVersions,
} from '#db/schema/index.ts';
import { system } from '#lib/access/actor.ts';
import { applyImport } from '#lib/imports/commands.ts';
import { imported, previewed, projectPage } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';

const kind = 'hpc-projects';
const counts = (told: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(told).filter(([, many]) => many));
const plan = (id: number) => ({ id, code: `RINV${id}`, name: `Invented plan ${id}` });

const stored = (id: number) =>
  asOwner((db) =>
    db
      .select()
      .from(proposals)
      .innerJoin(submissions, eq(submissions.proposalId, proposals.id))
      .where(eq(proposals.externalId, `hpc:${id}`)),
  );

test('a project of a plan is a proposal with a published submission; what a page repeats or leaves out changes nothing', async () => {
  const page = projectPage(
    {
      id: 4101,
      name: 'Clearance &amp; more',
      currentRequestedFunds: '6548000.50',
      plans: [plan(41), plan(41), plan(41)],
    },
    { id: 4102, name: 'Risk education', currentRequestedFunds: '0', plans: [plan(41)] },
    { id: 4102, name: 'Risk education', currentRequestedFunds: '0', plans: [plan(41)] },
  );
  const first = await imported(kind, page, '2026-02-01');
  expect(counts(first.counts)).toMatchObject({ new: 2, repeated: 1 });
  const [one] = await stored(4101);
  expect(one?.submissions).toMatchObject({
    status: 'published',
    code: 'RINV41-4101',
    externalCode: 'RINV41-4101-1',
    askedUsd: '6548000.5',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    sharing: 'partners',
    organisationName: 'Specimen Relief',
  });
  const [appeal] = await asOwner((db) => db.select().from(appeals).where(eq(appeals.ftsId, 41)));
  expect(appeal).toMatchObject({ code: 'RINV41', name: 'Invented plan 41', years: [2026] });
  const again = await previewed(kind, page, '2026-03-01');
  expect(counts(again.counts)).toMatchObject({ unchanged: 2, repeated: 1 });
  const other = await previewed(kind, projectPage({ id: 4103, plans: [plan(41)] }), '2026-03-01');
  expect(counts(other.counts)).toMatchObject({ new: 1 });
  expect(other.counts.gone).toBe(0);
});

test('what changed makes one more version; an older page does not take it back, and is refused by the record', async () => {
  const page = (name: string, code: string) =>
    projectPage(
      { id: 4201, name, versionCode: code, plans: [plan(42)] },
      { id: 4202, name: 'Same', plans: [plan(42)] },
    );
  await imported(kind, page('First', 'v1'), '2026-02-01');
  const { rows } = await imported(kind, page('Second', 'v2'), '2026-03-01');
  expect(rows.map((row) => row.outcome)).toEqual(['changed', 'unchanged']);
  const [found] = await stored(4201);
  expect(found?.submissions).toMatchObject({ title: 'Second', submittedVersion: 2, externalCode: 'v2' });
  const versions = await asOwner((db) =>
    db
      .select({
        number: submissionVersions.number,
        title: sql`${submissionVersions.content} #>> '{summary,title}'`,
      })
      .from(submissionVersions)
      .where(eq(submissionVersions.submissionId, found?.submissions.id ?? ''))
      .orderBy(submissionVersions.number),
  );
  expect(versions.map(({ title }) => title)).toEqual(['First', 'Second']);
  const older = await previewed(kind, page('First', 'v1'), '2026-02-15');
  expect(older.rows.map((row) => [row.outcome, row.reason, row.reasonValue])).toEqual([
    ['rejected', 'older', '2026-03-01'],
    ['unchanged', 'organisation_waits', 'Specimen Relief'],
  ]);
});

test('two pages that were previewed side by side are both applied, unless they speak of one project', async () => {
  const one = await previewed(kind, projectPage({ id: 4301, plans: [plan(43)] }), '2026-02-01');
  const two = await previewed(kind, projectPage({ id: 4302, plans: [plan(43)] }), '2026-02-01');
  const same = await previewed(
    kind,
    projectPage({ id: 4301, name: 'Else', plans: [plan(43)] }),
    '2026-02-01',
  );
  await applyImport(system, { id: one.id });
  await applyImport(system, { id: two.id });
  await expect(applyImport(system, { id: same.id })).rejects.toThrow('import_overtaken');
  expect(await asOwner((db) => db.$count(appeals, eq(appeals.ftsId, 43)))).toBe(1);
});

test('an organisation is found by name, spelling or alike acronym; a name that nobody knows waits, once', async () => {
  const tag = crypto.randomUUID().slice(0, 8);
  const known = await given.organisation({ nameEn: `Déminage Sample ${tag}`, acronym: `DS${tag}` });
  const project = (id: number, name: string, abbreviation = 'X') => ({
    id,
    plans: [plan(44)],
    organizations: [{ id, name, abbreviation, url: 'https://specimen.example' }],
  });
  const page = projectPage(
    project(4401, `DEMINAGE sample ${tag}`),
    project(4402, `Sample Déminage ${tag} International`, `DS${tag}`),
    project(4403, `Quite another thing ${tag}`, `DS${tag}`),
    project(4404, `QUITE another thing ${tag}`),
  );
  const { rows, counts: told } = await imported(kind, page, '2026-02-01');
  expect(told.toCheck).toBe(2);
  expect(rows.map((row) => row.reason)).toEqual([null, null, 'organisation_waits', 'organisation_waits']);
  const linked = async (id: number) => (await stored(id))[0]?.proposals.organisationId;
  expect([await linked(4401), await linked(4402), await linked(4403)]).toEqual([known.id, known.id, null]);
  const waiting = await asOwner((db) =>
    db
      .select()
      .from(organisationNames)
      .where(sql`${organisationNames.name} ilike ${`%another thing ${tag}`}`),
  );
  expect(waiting).toMatchObject([{ status: 'waiting', source: kind }]);
});

test('a project of one country belongs to its operation; one of two plans is asked in neither, for nobody says how much', async () => {
  const operation = await given.operation();
  // Every operation of a test lies in one country; this one is elsewhere, alone.
  await asOwner((db) =>
    db
      .update(operationCountries)
      .set({ countryId: 'TLS' })
      .where(eq(operationCountries.operationId, operation.id)),
  );
  const page = projectPage({
    id: 4501,
    currentRequestedFunds: '500',
    plans: [plan(45), plan(46)],
    locations: [
      { iso3: 'TLS', adminLevel: 1, pcode: 'TL02' },
      { iso3: 'TLS', adminLevel: 0, pcode: 'TL' },
    ],
  });
  expect(counts((await imported(kind, page, '2026-02-01')).counts)).toMatchObject({ new: 2 });
  const found = await stored(4501);
  expect(found.map(({ submissions: it }) => [it.operationId, it.askedUsd, it.places])).toEqual([
    [operation.id, null, ['TL02']],
    [operation.id, null, ['TL02']],
  ]);
  expect(found[0]?.proposals).toMatchObject({ budgetUsd: '500', id: found[1]?.proposals.id });
  const [budget] = await asOwner((db) =>
    db
      .select()
      .from(proposalTexts)
      .where(
        and(eq(proposalTexts.proposalId, found[0]?.proposals.id ?? ''), eq(proposalTexts.section, 'budget')),
      ),
  );
  expect(budget?.content).toMatchObject({ currency: 'USD', rows: [{ amount: '500' }] });
});

test('rows that cannot be read are refused by line, and the rest is taken', async () => {
  const page = projectPage(
    { id: 4701, plans: [] },
    { id: 4702, plans: [plan(47)], currentRequestedFunds: 'much' },
    { id: 4703, plans: [plan(47)], startDate: '2026-05-01', endDate: '2026-04-01' },
    { id: 4704, plans: [plan(47)], name: 'half \ud800 a character \u0000' },
    { id: 4705, plans: [plan(47)], name: 'x'.repeat(900) },
  );
  const { rows } = await imported(kind, page, '2026-02-01');
  expect(rows.map((row) => [row.line, row.outcome, row.outcome === 'rejected' ? row.reason : null])).toEqual([
    [1, 'rejected', 'required'],
    [2, 'rejected', 'not_a_number'],
    [3, 'rejected', 'ends_before_start'],
    [4, 'new', null],
    [5, 'new', null],
  ]);
});
