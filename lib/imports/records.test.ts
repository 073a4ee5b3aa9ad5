import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { ImportKind } from '#db/enums.ts';
import { assignments, auditEvents, importRows, people, personContacts, posts } from '#db/schema/index.ts';
import { type Actor, system } from '#lib/access/actor.ts';
import { createOrganisation } from '#lib/organisations/commands.ts';
import { createAssignment } from '#lib/roster/assignments/commands.ts';
import { createPerson } from '#lib/roster/people/commands.ts';
import { createPost } from '#lib/roster/posts/commands.ts';
import { createStructure } from '#lib/structures/commands.ts';
import { fileOf } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { workbook } from '#lib/testing/workbook.ts';
import { applyImport, mapImport, previewImport, undoImport } from './commands.ts';
import { getImportSheets, listImportRows } from './queries.ts';

type Sent = { operation?: string; addOrganisations?: boolean; dateOrder?: 'day_first' | 'month_first' };

const send = (kind: ImportKind, content: string | Uint8Array, over: Sent = {}, actor: Actor = system) =>
  previewImport(actor, {
    kind,
    file: fileOf(content, typeof content === 'string' ? 'file.csv' : 'file.xlsx'),
    ...over,
  });

const rowsOf = async (id: string) => (await listImportRows(system, { id })).items;
const told = (counts: Partial<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, many]) => many));

async function done(kind: ImportKind, content: string | Uint8Array, over: Sent = {}) {
  const preview = await send(kind, content, over);
  expect(preview.status).toBe('previewed');
  await applyImport(system, { id: preview.id });
  return preview;
}

/** Sudan's set-up: a cluster, a sub-cluster, two hubs, five posts, four people and one vacancy. Invented. */
const setUp = (code: string, tag: string) => ({
  Structures: [
    [
      'Operation',
      'Name',
      'Nom (français)',
      'Type',
      'Part of',
      'Lead agency',
      'Location',
      'Since',
      'Languages',
    ],
    [
      code,
      'Protection Cluster',
      'Cluster Protection',
      'National protection cluster',
      null,
      `UNHCR ${tag}`,
      'Port Sudan',
      new Date('2024-01-01'),
      'English | Arabic',
    ],
    [
      code,
      'Mine Action Sub-Cluster',
      'Sous-cluster',
      'Sub-cluster',
      'Protection Cluster',
      `UNMAS ${tag}`,
      'Port Sudan',
      '2024-02-01',
      'en; ar',
    ],
    [
      code,
      'Kassala hub',
      'Antenne de Kassala',
      'Hub',
      'Mine Action Sub-Cluster',
      null,
      'Kassala',
      '01/03/2024',
      'ar',
    ],
    [
      code,
      'Kadugli hub',
      'Antenne de Kadugli',
      'antenne',
      'Mine Action Sub-Cluster',
      null,
      'Kadugli',
      '25/03/2024',
      'ar',
    ],
  ],
  Posts: [
    ['Operation', 'Structure', 'Role', 'Staffing code', 'Since', 'Until', 'Funding organisation'],
    [code, 'Mine Action Sub-Cluster', 'Coordinator', 'FP-F1', '2024-02-01', null, `UNMAS ${tag}`],
    [code, 'Mine Action Sub-Cluster', 'Information management officer', 'FP-F1', '2024-02-01', null, null],
    [code, 'Mine Action Sub-Cluster', 'co_coordinator', 'Part time', '2024-02-01', null, null],
    [code, 'Kassala hub', 'Coordonnateur', 'DH', '2024-03-01', null, null],
    [code, 'Kadugli hub', 'Focal point', 'DH', '2024-03-25', '2027-12-31', null],
  ],
  People: [
    ['Given name', 'Family name', 'Organisation', 'E-mail', 'Telephone'],
    ['Amna', `Exemple ${tag}`, `UNMAS ${tag}`, `amna.${tag}@example.org`, '+000 1 555 01'],
    ['Béatrice', `Fictive ${tag}`, `UNMAS ${tag}`, `beatrice.${tag}@example.org`, null],
    ['Carlos', `Muestra ${tag}`, `UNHCR ${tag}`, null, null],
    ['Dalia', `Sample ${tag}`, `UNHCR ${tag}`, `dalia.${tag}@example.org`, null],
  ],
  Assignments: [
    ['Operation', 'Structure', 'Role', 'Person', 'E-mail', 'Staffing code', 'Since', 'Until'],
    [
      code,
      'Mine Action Sub-Cluster',
      'Coordinator',
      null,
      `amna.${tag}@example.org`,
      'FP-F1',
      '2024-02-01',
      '2027-01-31',
    ],
    [
      code,
      'Mine Action Sub-Cluster',
      'Information management officer',
      `FICTIVE ${tag} Beatrice`,
      null,
      'FP-F1',
      '2024-02-01',
      null,
    ],
    [code, 'Kassala hub', 'Coordinator', `Carlos Muestra ${tag}`, null, 'DH', '2024-03-01', null],
    [code, 'Kadugli hub', 'Focal point', null, `dalia.${tag}@example.org`, 'DH', '2024-03-25', null],
  ],
});

test('sheets that hold no part of it are named in the preview', async () => {
  const file = await workbook({
    People: [
      ['Given name', 'Family name'],
      ['A', 'Bee'],
    ],
    Budget: [['USD'], [1]],
  });
  expect((await send('people', file)).covers).toMatchObject({ unused: [], unread: ['Budget'] });
});

const organisation = (name: string) =>
  createOrganisation(system, {
    nameEn: name,
    nameFr: name,
    typeCode: 'UN',
    sharing: 'partners',
    aliases: [],
  } as never);

/** The same by hand, command by command. */
async function byHand(operationId: string, tag: string) {
  const [unhcr, unmas] = [await organisation(`UNHCR ${tag}`), await organisation(`UNMAS ${tag}`)];
  const make = (
    nameEn: string,
    nameFr: string,
    type: string,
    since: string,
    location: string,
    over: object = {},
  ) =>
    createStructure(system, {
      operationId,
      nameEn,
      nameFr,
      type,
      since,
      location,
      languages: ['ar'],
      sharing: 'partners',
      ...over,
    } as never);
  const cluster = await make(
    'Protection Cluster',
    'Cluster Protection',
    'national_protection_cluster',
    '2024-01-01',
    'Port Sudan',
    { leadId: unhcr.id, languages: ['ar', 'en'] },
  );
  const sub = await make(
    'Mine Action Sub-Cluster',
    'Sous-cluster',
    'national_sub_cluster',
    '2024-02-01',
    'Port Sudan',
    { parentId: cluster.id, leadId: unmas.id, languages: ['ar', 'en'] },
  );
  const kassala = await make(
    'Kassala hub',
    'Antenne de Kassala',
    'subnational_cluster',
    '2024-03-01',
    'Kassala',
    { parentId: sub.id },
  );
  const kadugli = await make(
    'Kadugli hub',
    'Antenne de Kadugli',
    'subnational_cluster',
    '2024-03-25',
    'Kadugli',
    { parentId: sub.id },
  );
  const post = (
    structureId: string,
    role: string,
    level: string,
    staffingCode: string,
    since: string,
    over: object = {},
  ) =>
    createPost(system, {
      structureId,
      role,
      level,
      staffingCode,
      since,
      sole: true,
      languages: [],
      sharing: 'partners',
      ...over,
    } as never);
  const p1 = await post(sub.id, 'coordinator', 'national', 'FP-F1', '2024-02-01', {
    fundingOrganisationId: unmas.id,
  });
  const p2 = await post(sub.id, 'information_management_officer', 'national', 'FP-F1', '2024-02-01');
  await post(sub.id, 'co_coordinator', 'national', 'FP-P', '2024-02-01');
  const p4 = await post(kassala.id, 'coordinator', 'subnational', 'DH', '2024-03-01');
  const p5 = await post(kadugli.id, 'focal_point', 'subnational', 'DH', '2024-03-25', {
    until: '2027-12-31',
  });
  const person = (
    givenName: string,
    familyName: string,
    organisationId: string,
    email?: string,
    phone?: string,
  ) =>
    createPerson(system, {
      givenName,
      familyName: `${familyName} ${tag}`,
      organisationId,
      languages: [],
      preferredLanguage: 'en',
      sharing: 'partners',
      email,
      phone,
    } as never);
  const a = await person('Amna', 'Exemple', unmas.id, `amna.${tag}@example.org`, '+000 1 555 01');
  const b = await person('Béatrice', 'Fictive', unmas.id, `beatrice.${tag}@example.org`);
  const c = await person('Carlos', 'Muestra', unhcr.id);
  const d = await person('Dalia', 'Sample', unhcr.id, `dalia.${tag}@example.org`);
  const assign = (
    postId: string,
    personId: string,
    staffingCode: string,
    since: string,
    until: string | null,
  ) => createAssignment(system, { postId, personId, staffingCode, since, until } as never);
  await assign(p1.id, a.id, 'FP-F1', '2024-02-01', '2027-01-31');
  await assign(p2.id, b.id, 'FP-F1', '2024-02-01', null);
  await assign(p4.id, c.id, 'DH', '2024-03-01', null);
  await assign(p5.id, d.id, 'DH', '2024-03-25', '2027-12-31');
}

/** All that an operation holds, without what differs from one making to the next: ids, versions, hours. */
const everythingIn = (operationId: string, tag: string) =>
  asOwner(async (db) => {
    const cleaned = (text: unknown) =>
      JSON.parse(JSON.stringify(text).replaceAll(` ${tag}`, '').replaceAll(`.${tag}`, ''));
    const { rows } = await db.execute(sql`
      select jsonb_build_object(
        'structures', (select jsonb_agg(to_jsonb(s) - array['id','operation_id','created_at','updated_at'] || jsonb_build_object(
          'phases', (select jsonb_agg(jsonb_build_array(f.phase, f.since, f.sharing)) from structure_phases f where f.structure_id = s.id),
          'links', (select jsonb_agg(jsonb_build_array(l.type, t.name_en, l.since, l.until, l.sharing) order by l.type) from structure_links l join structures t on t.id = l.to_id where l.from_id = s.id),
          'agencies', (select jsonb_agg(jsonb_build_array(g.role, o.name_en, g.since)) from structure_agencies g join organisations o on o.id = g.organisation_id where g.structure_id = s.id)
        ) order by s.name_en) from structures s where s.operation_id = ${operationId}),
        'posts', (select jsonb_agg(to_jsonb(p) - array['id','operation_id','structure_id','funding_organisation_id','created_at','updated_at'] || jsonb_build_object(
          'structure', s.name_en, 'funder', o.name_en,
          'held', (select jsonb_agg(jsonb_build_array(h.given_name, h.family_name, h.sharing, h.languages, ho.name_en, a.staffing_code, a.since, a.until, a.sharing, a.organisation_id, a.version,
            (select jsonb_agg(jsonb_build_array(t.kind, t.value, t.sharing) order by t.kind) from person_contacts t where t.person_id = h.id)))
            from assignments a join people h on h.id = a.person_id left join organisations ho on ho.id = h.organisation_id where a.post_id = p.id)
        ) order by s.name_en, p.role) from posts p join structures s on s.id = p.structure_id
          left join organisations o on o.id = p.funding_organisation_id where p.operation_id = ${operationId})
      ) as whole`);
    return cleaned(rows[0]);
  });

test('a whole set-up from one workbook is the same as made by hand; once more it changes nothing', async () => {
  const [hand, file] = [await given.operation(), await given.operation()];
  await byHand(hand.id, 'hand');
  await organisation('UNHCR file');
  await organisation('UNMAS file');
  const sheets = setUp(file.code, 'file');
  const row = sheets.Assignments[4];
  if (row) row[7] = '2027-12-31';
  const book = await workbook(sheets);
  const preview = await done('set-up', book);
  expect(told(preview.counts)).toEqual({ new: 17 });
  const [made, wanted] = [await everythingIn(file.id, 'file'), await everythingIn(hand.id, 'hand')];
  expect(made).toEqual(wanted);
  const again = await send('set-up', book);
  expect(told(again.counts)).toEqual({ unchanged: 17 });
});

test('rules of the ordinary commands hold per row, and each refusal says why', async () => {
  const operation = await given.operation();
  const structure = await given.structure(operation.id, { nameEn: 'Sub-cluster R', nameFr: 'R' });
  await given.post(operation.id, structure.id, { until: '2026-12-31' });
  await given.post(operation.id, structure.id, { role: 'deputy' });
  const people = await Promise.all(
    ['Ruth', 'Remy'].map((givenName) => given.person({ givenName, familyName: 'Regel' })),
  );
  expect(people).toHaveLength(2);
  const line = (role: string, who: string, since: string, until: string, code = 'FP-F1') =>
    `Sub-cluster R;${role};${who};${since};${until};${code}`;
  const file = [
    'Structure;Role;Person;Since;Until;Staffing code',
    line('coordinator', 'Ruth Regel', '2025-01-01', '2025-12-31'),
    line('coordinator', 'Regel Rémy', '2025-12-31', '2026-06-30'),
    line('coordinator', 'Remy Regel', '2026-01-01', '2027-06-30'),
    line('coordinator', 'Remy Regel', '2026-06-30', '2026-01-01'),
    line('deputy', 'Ruth Regel', '2025-06-01', '2025-07-01'),
    line('deputy', 'Nobody Known', '2025-06-01', '2025-07-01'),
    line('captain', 'Ruth Regel', '2025-06-01', '2025-07-01'),
    line('deputy', 'Ruth Regel', '2025-06-01', '2025-07-01', 'DH'),
    line('deputy', 'Remy Regel', '', ''),
  ].join('\r\n');
  const preview = await send('assignments', file, { operation: operation.id });
  expect((await rowsOf(preview.id)).map(({ line: at, reason }) => [at, reason])).toEqual([
    [2, null],
    [3, 'post_taken'],
    [4, 'outside_post_dates'],
    [5, 'ends_before_start'],
    [6, 'more_than_full'],
    [7, 'person_unknown'],
    [8, 'not_a_code'],
    [9, null],
    [10, 'required'],
  ]);
  await applyImport(system, { id: preview.id });
  const held = await asOwner((db) => db.$count(assignments, eq(assignments.operationId, operation.id)));
  expect(held).toBe(2);
});

test('A20 a local coordinator’s file touches nothing elsewhere: rows that name it fail as if it were not there', async () => {
  const [own, other] = [await given.operation(), await given.operation()];
  const [mine, theirs] = [
    await given.structure(own.id, { nameEn: 'Ours', nameFr: 'Ours' }),
    await given.structure(other.id, { nameEn: 'Theirs', nameFr: 'Theirs' }),
  ];
  const foreign = await given.post(other.id, theirs.id);
  const local = await given.actor(['geneva_coordinator', [own.id]]);
  const file = [
    'id,operation,structure,role,staffingCode,since',
    `,${own.code},Ours,coordinator,DH,2025-01-01`,
    `,${other.code},Theirs,deputy,DH,2025-01-01`,
    `${foreign.id},,,,RS,`,
    `${crypto.randomUUID()},,,,RS,`,
    ',,Theirs,deputy,DH,2025-01-01',
  ].join('\n');
  const preview = await send('posts', file, { operation: own.id }, local);
  const rows = await rowsOf(preview.id);
  expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['new', null],
    ['rejected', 'operation_unknown'],
    ['rejected', 'not_found'],
    ['rejected', 'not_found'],
    ['rejected', 'structure_unknown'],
  ]);
  expect(JSON.stringify(rows.slice(1))).not.toContain(theirs.id);
  await applyImport(local, { id: preview.id });
  const [untouched] = await asOwner((db) => db.select().from(posts).where(eq(posts.id, foreign.id)));
  expect(untouched).toEqual(foreign);
  expect(await asOwner((db) => db.$count(posts, eq(posts.structureId, mine.id)))).toBe(1);
  await expect(send('posts', file, {}, local)).rejects.toThrow('not_found');
  await expect(send('posts', file, { operation: other.id }, local)).rejects.toThrow('not_found');
});

test('no column is skipped in silence; what was said once is known the next time', async () => {
  const file = 'Prénom;Nom;Courriel;Signe astrologique\r\nÉlodie;Factice;elodie.mapping@example.org;Lion\r\n';
  const first = await send('people', file);
  expect(first.status).toBe('uploaded');
  const { parts } = await getImportSheets(system, { id: first.id });
  expect(parts).toMatchObject([{ part: 'people', open: ['Signe astrologique'], missing: [] }]);
  await expect(applyImport(system, { id: first.id })).rejects.toThrow('wrong_status');
  const say = (columns: (string | null)[]) =>
    mapImport(system, { id: first.id, part: 'people', headerRow: 1, columns });
  await expect(say(['givenName', 'familyName', 'email', null])).rejects.toMatchObject({
    code: 'columns_open',
    detail: { values: { columns: 'Signe astrologique' } },
  });
  await expect(say(['givenName', 'familyName', 'familyName', 'ignore'])).rejects.toMatchObject({
    code: 'columns_twice',
  });
  expect(await say(['givenName', 'familyName', 'email', 'ignore'])).toMatchObject({
    status: 'previewed',
    counts: { new: 1 },
  });
  expect(await send('people', file)).toMatchObject({
    status: 'previewed',
    mapping: [{ ignored: [3] }],
    covers: { unused: [{ sheet: '', columns: ['Signe astrologique'] }], unread: [] },
  });
});

test('a French Excel CSV with semicolons in Windows-1252 is read, dates and all', async () => {
  const operation = await given.operation();
  await given.structure(operation.id, { nameEn: 'Mine Action', nameFr: 'Lutte antimines' });
  const text =
    'Structure;Fonction;Code de dotation;Depuis;Jusqu’au;Langues\r\nLutte antimines;Coordonnateur;Double casquette;01/02/2025;25/12/2026;français, arabe\r\n';
  const preview = await done('posts', new Uint8Array(iconv.encode(text, 'windows-1252')), {
    operation: operation.id,
  });
  expect(preview).toMatchObject({ encoding: 'windows-1252', counts: { new: 1 } });
  const [made] = await asOwner((db) => db.select().from(posts).where(eq(posts.operationId, operation.id)));
  expect(made).toMatchObject({
    role: 'coordinator',
    staffingCode: 'DH',
    since: '2025-02-01',
    until: '2026-12-25',
    languages: ['ar', 'fr'],
  });
});

test('a CSV is no set-up of several sheets: refused, before anything is kept', async () => {
  await expect(done('set-up', 'Structure;Role\r\nSample hub;coordinator\r\n')).rejects.toThrow(
    'file_one_sheet',
  );
});

test('a day that a whole column does not tell is refused, until somebody says how it is written', async () => {
  const operation = await given.operation();
  await given.structure(operation.id, { nameEn: 'Days', nameFr: 'Jours' });
  const file = 'Structure,Role,Staffing code,Since\nDays,coordinator,DH,02/03/2025\nDays,deputy,DH,45000\n';
  const own = { operation: operation.id };
  expect((await rowsOf((await send('posts', file, own)).id)).map(({ reason }) => reason)).toEqual([
    'date_ambiguous',
    null,
  ]);
  const said = await send('posts', file, { ...own, dateOrder: 'month_first' });
  expect((await rowsOf(said.id)).map(({ data }) => data?.since)).toEqual(['2025-02-03', '2023-03-15']);
});

test('two people whom a row could mean: refused with both; accents and the order of names do not matter', async () => {
  const [one, two] = [
    await given.organisation({ acronym: 'AMB1' }),
    await given.organisation({ acronym: 'AMB2' }),
  ];
  for (const { id } of [one, two])
    await given.person({ givenName: 'Zoé', familyName: 'Ambiguë', organisationId: id });
  const file = 'Full name,Organisation,Duty station\nAMBIGUE Zoe,,Goma\n"Ambigue, Zoe",amb2,Bunia\n';
  const rows = await rowsOf((await send('people', file)).id);
  expect(rows).toMatchObject([
    {
      outcome: 'rejected',
      reason: 'person_ambiguous',
      reasonValue: expect.stringContaining('Zoé Ambiguë / Zoé Ambiguë'),
    },
    { outcome: 'changed', data: { dutyStation: 'Bunia' } },
  ]);
});

test('namesakes of one organisation with other e-mails are two people; without an e-mail the preview says by what it was matched', async () => {
  const { id } = await given.organisation({ acronym: 'NAMES' });
  const known = await given.person({ givenName: 'Ana', familyName: 'Namensfall', organisationId: id });
  const plain = await given.person({ givenName: 'Bo', familyName: 'Namensfall', organisationId: id });
  await asOwner((db) =>
    db.insert(personContacts).values({
      personId: known.id,
      kind: 'email',
      value: 'ana.one@example.org',
      sharing: 'network',
      source: 'test',
    }),
  );
  const file = [
    'Given name,Family name,Organisation,E-mail,Duty station',
    'Ana,Namensfall,NAMES,ana.two@example.org,Goma',
    'Ana,Namensfall,NAMES,ANA.one@example.org,Bunia',
    'Bo,Namensfall,NAMES,,Uvira',
    'Cy,Namensfall,NAMES,cy@example.org,Beni',
    'Cy,Namensfall,NAMES,cy.two@example.org,Beni',
  ].join('\n');
  const preview = await send('people', file);
  const rows = await rowsOf(preview.id);
  expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['new', 'namesake'],
    ['changed', null],
    ['changed', 'matched_by_name'],
    ['new', null],
    ['new', 'namesake'],
  ]);
  expect(rows[0]?.reasonValue).toBe('Ana Namensfall, ana.one@example.org');
  expect([rows[1]?.subjectId, rows[2]?.subjectId]).toEqual([known.id, plain.id]);
  expect(preview.counts).toMatchObject({ toCheck: 3 });
  expect((await listImportRows(system, { id: preview.id, toCheck: true })).total).toBe(3);
  await applyImport(system, { id: preview.id });
  const stations = await asOwner((db) =>
    db.select({ at: people.dutyStation }).from(people).where(eq(people.organisationId, id)),
  );
  expect(stations.map(({ at }) => at).sort()).toEqual(['Beni', 'Beni', 'Bunia', 'Goma', 'Uvira']);
  // By the name alone, of two: neither is chosen. Sent again, nothing changes.
  expect(
    await rowsOf((await send('people', 'Full name,Duty station\nAna Namensfall,Goma\n')).id),
  ).toMatchObject([{ outcome: 'rejected', reason: 'person_ambiguous' }]);
  expect((await send('people', file)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 5 });
});

test('undone, it is as before where nobody changed it since, and says where somebody did', async () => {
  const operation = await given.operation();
  await given.structure(operation.id, { nameEn: 'Undo', nameFr: 'Undo' });
  await given.post(operation.id, (await given.structure(operation.id, { nameEn: 'Old', nameFr: 'Old' })).id, {
    location: 'Here',
  });
  const file = [
    'Structure,Role,Staffing code,Since,Location',
    'Undo,coordinator,DH,2025-01-01,',
    'Undo,deputy,DH,2025-01-01,',
    'Old,coordinator,DH,2020-01-01,There',
  ].join('\n');
  const geneva = await given.actor(['geneva_coordinator']);
  const preview = await send('posts', file.replace(',Location', ',Staffing note').replace(',There', ','), {
    operation: operation.id,
  });
  expect(preview.status).toBe('uploaded');
  // The place is how a post is known, so another place would be another post: only the code changes here.
  const plain = file.replace(',Location', '').replace(/,$/gm, '').replace(',There', '');
  const imported = await done('posts', plain, { operation: operation.id });
  expect(told(imported.counts)).toEqual({ new: 2, changed: 1 });
  const all = () =>
    asOwner((db) =>
      db.select().from(posts).where(eq(posts.operationId, operation.id)).orderBy(asc(posts.role)),
    );
  const deputy = (await all()).find(({ role }) => role === 'deputy');
  await asOwner((db) =>
    db
      .update(posts)
      .set({ location: 'Moved', version: 2 })
      .where(eq(posts.id, deputy?.id ?? '')),
  );
  const undone = await undoImport(geneva, { id: imported.id });
  expect(undone).toMatchObject({ status: 'undone', counts: { kept: 1 } });
  expect((await all()).map(({ role, staffingCode, location }) => [role, staffingCode, location])).toEqual([
    ['coordinator', 'FP-F1', 'Here'],
    ['deputy', 'DH', 'Moved'],
  ]);
  const left = await asOwner((db) =>
    db
      .select()
      .from(importRows)
      .where(and(eq(importRows.importId, imported.id), eq(importRows.reason, 'changed_since'))),
  );
  expect(left.map(({ subjectId }) => subjectId)).toEqual([deputy?.id]);
  const trail = await asOwner((db) =>
    db
      .select()
      .from(auditEvents)
      .where(inArray(auditEvents.action, ['import.undo', 'post.create'])),
  );
  expect(trail.some(({ subjectId }) => subjectId === deputy?.id)).toBe(true);
  expect(trail.some(({ subjectId, action }) => subjectId === imported.id && action === 'import.undo')).toBe(
    true,
  );
  await expect(undoImport(geneva, { id: imported.id })).rejects.toThrow('wrong_status');
});

test('what changed after the preview is not overwritten', async () => {
  const person = await given.person({ givenName: 'Vera', familyName: 'Vorher' });
  const preview = await send('people', 'Given name,Family name,Duty station\nVera,Vorher,Goma\n');
  await asOwner((db) => db.update(people).set({ dutyStation: 'Bunia' }).where(eq(people.id, person.id)));
  await expect(applyImport(system, { id: preview.id })).rejects.toThrow('import_changed');
});

test('1,184 people come in with a mapping in under 20 s, and a second time change nothing', async () => {
  const { existsSync, readFileSync } = await import('node:fs');
  const path = '../shared/data/contacts/sahana_demo_people_TL.csv';
  const invented = ['Sex,First Name,Last Name,Type,Email,Mobile Phone,Organisation,Job Title']
    .concat(
      Array.from(
        { length: 1184 },
        (_, n) =>
          `Ms.,Given${n},Family${n},Volunteer,p${n}@example.org,+(670) 5301-${1000 + n},Timor Society,`,
      ),
    )
    .join('\n');
  const content = existsSync(path) ? readFileSync(path) : Buffer.from(invented);
  const started = performance.now();
  const first = await send('people', new Uint8Array(content), { addOrganisations: true });
  expect(first.status).toBe('uploaded');
  const { parts } = await getImportSheets(system, { id: first.id });
  const [part] = parts;
  const columns = (part?.header ?? []).map(
    (_, at) =>
      Object.entries(part?.mapping?.columns ?? {}).find(([, place]) => place === at)?.[0] ?? 'ignore',
  );
  const preview = await mapImport(system, { id: first.id, part: 'people', headerRow: 1, columns });
  await applyImport(system, { id: preview.id });
  expect(performance.now() - started).toBeLessThan(20_000);
  const { rejected = 0, new: made = 0 } = preview.counts;
  expect(made + rejected).toBeGreaterThanOrEqual(1_184);
  const again = await send('people', new Uint8Array(content), { addOrganisations: true });
  expect(again).toMatchObject({ status: 'previewed', counts: { new: 0, changed: 0 } });
}, 120_000);
