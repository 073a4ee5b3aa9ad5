import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ImportKind } from '#db/enums.ts';
import { auditEvents, personContacts } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { previewImport } from '#lib/imports/commands.ts';
import { exported } from '#lib/testing/exported.ts';
import { fileOf } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { assignmentsApi } from './assignments/api.ts';
import { peopleApi } from './people/api.ts';
import { postsApi } from './posts/api.ts';

const lists = {
  posts: postsApi['GET /posts'],
  people: peopleApi['GET /people'],
  assignments: assignmentsApi['GET /assignments'],
};

const fetched = (actor: Actor, kind: keyof typeof lists, words: Record<string, string>) =>
  exported(lists[kind], actor, words);
const text = async (...wanted: Parameters<typeof fetched>) => (await fetched(...wanted)).text();

/** A post held by somebody with an e-mail, whose texts are such as spoil files. */
async function held(mark: string) {
  const operation = await given.operation();
  const structure = await given.structure(operation.id, { nameEn: `Hub ${mark}`, nameFr: `Antenne ${mark}` });
  const twin = await given.structure(operation.id, { nameEn: `Hub ${mark}`, nameFr: `Antenne ${mark}` });
  const organisation = await given.organisation({ acronym: `O${mark}` });
  await given.organisation({ acronym: `O${mark}` });
  const post = await given.post(operation.id, structure.id, {
    titleEn: '=1+1',
    location: '-',
    recruitment: 'two\nlines',
    languages: ['fr', 'ar'],
    fundingOrganisationId: organisation.id,
  });
  const person = await given.person({
    givenName: 'Zoé',
    familyName: `Épreuve ${mark}`,
    organisationId: organisation.id,
    languages: ['fr', 'en'],
    dutyStation: '@Goma; "x"',
  });
  await given.assignment({
    postId: post.id,
    personId: person.id,
    operationId: operation.id,
    note: '+33 1; "é"\n=1+1',
    until: '2099-12-31',
    extendedFrom: '2030-01-31',
  });
  await asOwner((db) =>
    db.insert(personContacts).values([
      { personId: person.id, kind: 'email', value: `zoe.${mark}@example.org`, sharing: 'network' },
      { personId: person.id, kind: 'phone', value: '+000 1 555 01', sharing: 'hq_only' },
    ]),
  );
  return { operation, structure, twin, post, person };
}

const mark = () => randomUUID().slice(0, 8);

test.each(
  (['posts', 'people', 'assignments'] as const).flatMap((kind) =>
    (['csv', 'hxl', 'xlsx'] as const).map((format) => [kind, format] as const),
  ),
)('A27 importing the export changes nothing: %s as %s', async (kind, format) => {
  const known = mark();
  await held(known);
  for (const locale of ['en', 'fr'] as const) {
    const geneva = { ...(await given.actor(['geneva_coordinator'])), locale };
    const answer = await fetched(geneva, kind, { q: known, format });
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(`filename="${kind}_\\d{4}-\\d\\d-\\d\\d\\.${format === 'hxl' ? 'hxl.csv' : format}"`),
    );
    const file = fileOf(new Uint8Array(await answer.arrayBuffer()), 'export');
    const preview = await previewImport(geneva, { kind: kind as ImportKind, file });
    expect(preview).toMatchObject({
      status: 'previewed',
      counts: { unchanged: 1, new: 0, changed: 0, rejected: 0 },
    });
  }
});

test('A27 assignments keep their post and who sends the person, whatever else has those names', async () => {
  const known = mark();
  const { operation, structure, twin, person } = await held(known);
  const sender = await given.organisation({ acronym: `S${known}` });
  await given.organisation({ acronym: `S${known}` });
  // Two posts that read alike, in the structure and in its twin, held one after the other.
  for (const [n, place] of [structure, structure, twin].entries()) {
    const post = await given.post(operation.id, place.id, { role: 'deputy', titleFr: 'Adjoint(e); « x »' });
    await given.assignment({
      postId: post.id,
      personId: person.id,
      operationId: operation.id,
      staffingCode: 'DH',
      since: `202${n}-02-28`,
      until: `202${n}-03-31`,
      ...(n > 0 && { organisationId: sender.id }),
    });
  }
  const geneva = await given.actor(['geneva_coordinator']);
  for (const format of ['csv', 'xlsx']) {
    const answer = await fetched(geneva, 'assignments', { q: known, format });
    const file = fileOf(new Uint8Array(await answer.arrayBuffer()), 'export');
    expect(await previewImport(geneva, { kind: 'assignments', file })).toMatchObject({
      counts: { unchanged: 4, new: 0, changed: 0, rejected: 0 },
    });
  }
  const moved = (await text(geneva, 'assignments', { q: known, format: 'csv' })).replace(
    '2020-03-31',
    '2020-04-30',
  );
  expect(await previewImport(geneva, { kind: 'assignments', file: fileOf(moved) })).toMatchObject({
    counts: { unchanged: 3, changed: 1, new: 0, rejected: 0 },
  });
});

test('A14 A17 an export has what the reader may see, and a hundred foreign rows change nothing in it', async () => {
  const known = mark();
  const { operation, person } = await held(known);
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const seen = async () => [
    await text(field, 'posts', { q: known, format: 'csv' }),
    await text(field, 'people', { q: known, format: 'json' }),
    await text(field, 'assignments', { q: known, format: 'json' }),
  ];
  const before = await seen();
  expect(before[0]).toContain(`Zoé Épreuve ${known}`);
  expect(JSON.parse(before[1] ?? '')).toMatchObject([{ id: person.id, phone: null }]);
  expect(JSON.parse(before[2] ?? '')).toMatchObject([
    { familyName: `Épreuve ${known}`, status: 'extended', extendedFrom: '2030-01-31' },
  ]);
  const other = await given.operation();
  const foreign = await given.structure(other.id, { nameEn: `Foreign ${known}`, sharing: 'network' });
  for (let n = 0; n < 100; n++)
    await given.post(other.id, foreign.id, { sharing: 'network', titleEn: `${known} ${n}` });
  const theirs = await given.post(other.id, foreign.id, { sharing: 'network' });
  await given.assignment({
    postId: theirs.id,
    personId: person.id,
    operationId: other.id,
    sharing: 'network',
  });
  await given.person({ givenName: 'Far', familyName: known, operationId: other.id, sharing: 'network' });
  expect(await seen()).toEqual(before);
}, 60_000);

test('A14 A37 a reader’s export holds no contacts above the reader’s level, and is on record', async () => {
  const known = mark();
  const { person } = await held(known);
  const reader = await given.actor(['reader']);
  const [row] = JSON.parse(await text(reader, 'people', { q: known, format: 'json' }));
  expect(row).toMatchObject({ id: person.id, familyName: `Épreuve ${known}`, email: null, phone: null });
  const geneva = await given.actor(['geneva_coordinator']);
  const [whole] = JSON.parse(await text(geneva, 'people', { q: known, format: 'json' }));
  expect(whole).toMatchObject({ email: [`zoe.${known}@example.org`], phone: ['+000 1 555 01'] });
  const events = await asOwner((db) =>
    db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.accountId, reader.accountId ?? '')),
  );
  expect(events).toMatchObject([{ action: 'person.export', after: { filter: { q: known } } }]);
  const list = await given.actor(['reader']);
  await text(list, 'assignments', { q: known, format: 'csv' });
  const listed = await asOwner((db) =>
    db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.accountId, list.accountId ?? '')),
  );
  expect(listed).toMatchObject([{ action: 'assignment.export', after: { filter: { q: known } } }]);
});

test('A36 where names are hidden an export names nobody', async () => {
  const known = mark();
  const operation = await given.operation({ namesHidden: true });
  const structure = await given.structure(operation.id, { nameEn: `Hidden ${known}` });
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ familyName: `Secret${known}` });
  await given.assignment({ postId: post.id, personId: person.id, operationId: operation.id });
  const reader = await given.actor(['reader']);
  const shown = await text(reader, 'posts', { q: known, format: 'csv' });
  expect(shown).toContain(`Hidden ${known}`);
  expect(shown).not.toContain(`Secret${known}`);
  expect(JSON.parse(await text(reader, 'people', { q: known, format: 'json' }))).toEqual([]);
  const [row] = JSON.parse(
    await text(reader, 'assignments', { operation: operation.id, format: 'json' }),
  ) as Record<string, unknown>[];
  expect(row).toMatchObject({ structure: `Hidden ${known}`, familyName: null, note: null, endReason: null });
});
