import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { ImportKind } from '#db/enums.ts';
import { auditEvents, personContacts } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { previewImport } from '#lib/imports/commands.ts';
import { fileOf } from '#lib/testing/files.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { at, cookieOf, request } from '#lib/testing/request.ts';
import { peopleApi } from './people/api.ts';
import { postsApi } from './posts/api.ts';

const lists = { posts: postsApi['GET /posts'], people: peopleApi['GET /people'] };

async function fetched(actor: Actor, kind: keyof typeof lists, words: Record<string, string>) {
  const path = `/api/v1/${kind}?${new URLSearchParams(words)}`;
  return lists[kind](request(path, { headers: { cookie: await cookieOf(actor) } }), at());
}
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
  await given.assignment({ postId: post.id, personId: person.id, operationId: operation.id });
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
  (['posts', 'people'] as const).flatMap((kind) =>
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

test('A14 A17 an export has what the reader may see, and a hundred foreign rows change nothing in it', async () => {
  const known = mark();
  const { operation, person } = await held(known);
  const field = await given.actor(['field_coordinator', [operation.id]]);
  const seen = async () => [
    await text(field, 'posts', { q: known, format: 'csv' }),
    await text(field, 'people', { q: known, format: 'json' }),
  ];
  const before = await seen();
  expect(before[0]).toContain(`Zoé Épreuve ${known}`);
  expect(JSON.parse(before[1] ?? '')).toMatchObject([{ id: person.id, phone: null }]);
  const other = await given.operation();
  const foreign = await given.structure(other.id, { nameEn: `Foreign ${known}`, sharing: 'network' });
  for (let n = 0; n < 100; n++)
    await given.post(other.id, foreign.id, { sharing: 'network', titleEn: `${known} ${n}` });
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
});
