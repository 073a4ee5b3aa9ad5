import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, assignments, mails, people, personContacts } from '#db/schema/index.ts';
import { type Actor, anonymous } from '#lib/access/actor.ts';
import { api } from '#lib/api.ts';
import { search } from '#lib/search/queries.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { at, cookieOf, request } from '#lib/testing/request.ts';
import { proposeChange } from '../changes/commands.ts';
import { askToConfirm } from '../confirmations/commands.ts';
import { confirmationRounds } from '../confirmations/rounds.ts';
import { mergePeople } from '../duplicates/commands.ts';
import { peopleApi } from './api.ts';
import { eraseOwn, erasePerson } from './erasure.ts';
import { exportVcard, getPerson, listPeople } from './queries.ts';

const cardOf = async (actor: Actor, id: string) =>
  Buffer.from((await exportVcard(actor, { id })).content, 'base64').toString();

const monthsAgo = (months: number) => {
  const day = new Date();
  day.setUTCDate(15);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString();
};

async function serving(over: Partial<typeof people.$inferInsert> = {}, until: string | null = null) {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const post = await given.post(operation.id, structure.id);
  const person = await given.person({ sharing: 'partners', ...over });
  const where = { postId: post.id, personId: person.id, operationId: operation.id };
  const assignment = await given.assignment({ ...where, since: '2020-01-01', until });
  return { operation, post, person, assignment };
}

const confirmedAt = (id: string, moment: string) =>
  asOwner((db) =>
    db
      .update(personContacts)
      .set({ confirmedAt: moment, createdAt: moment })
      .where(eq(personContacts.id, id)),
  );

test('A36 details that nobody confirmed for nine months are hidden from all but Geneva and their owner', async () => {
  const { operation, person } = await serving();
  const old = await given.contact(person.id, 'public', 'old@example.org');
  const fresh = await given.contact(person.id, 'public', 'fresh@example.org');
  await confirmedAt(old.id, monthsAgo(10));
  await confirmedAt(fresh.id, monthsAgo(8));
  const seen = async (actor: Actor) => {
    const { contacts } = await getPerson(actor, { id: person.id });
    return contacts
      .map(({ value, fadedMonths }) => `${value} ${fadedMonths === null ? '' : fadedMonths >= 9}`)
      .sort();
  };
  const others = ['fresh@example.org ', 'null true'];
  expect(await seen(await given.actor(['reader']))).toEqual(others);
  expect(await seen(await given.actor(['programme_manager']))).toEqual(others);
  const field = await given.actor(['field_coordinator', [operation.id]]);
  expect(await seen(field)).toEqual(others);
  expect(await cardOf(field, person.id)).not.toContain('old@');
  expect(await seen(await given.actor(['geneva_coordinator']))).toEqual([
    'fresh@example.org ',
    'old@example.org true',
  ]);
  const own = await given.actor(['reader']);
  await asOwner((db) =>
    db.execute(sql`update accounts set person_id = ${person.id} where id = ${own.accountId}`),
  );
  expect(await seen(own)).toEqual(['fresh@example.org ', 'old@example.org true']);
});

test('A36 rounds ask who is due, once in 30 days, and let go of the details of those who left two years ago', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const [due, recent, stopped, left, longGone] = [
    await serving(),
    await serving(),
    await serving({ askingStoppedAt: monthsAgo(1) }),
    await serving({ dutyStation: 'Kaya' }, monthsAgo(23).slice(0, 10)),
    await serving({ dutyStation: 'Kaya' }, monthsAgo(25).slice(0, 10)),
  ];
  for (const { person } of [due, recent, stopped, left, longGone]) {
    const contact = await given.contact(person.id, 'network', `${person.id}@example.org`);
    await confirmedAt(contact.id, person.id === recent.person.id ? monthsAgo(5) : monthsAgo(7));
  }
  await confirmationRounds();
  await confirmationRounds();
  const asked = async ({ person }: typeof due) =>
    (await actionsOn(person.id)).filter((action) => action === 'confirmation.ask').length;
  expect(await Promise.all([due, recent, stopped, left, longGone].map(asked))).toEqual([1, 0, 0, 0, 0]);
  const kept = async ({ person }: typeof due) => {
    const [row] = await asOwner((db) => db.select().from(people).where(eq(people.id, person.id)));
    const details = await asOwner((db) =>
      db.select().from(personContacts).where(eq(personContacts.personId, person.id)),
    );
    return [row?.familyName, row?.dutyStation, details.length];
  };
  expect(await kept(left)).toEqual(['Exemple', 'Kaya', 1]);
  expect(await kept(longGone)).toEqual(['Exemple', null, 0]);
  expect(await actionsOn(longGone.person.id)).toEqual(['person.erase']);
  expect(today).toHaveLength(10);
});

/** Every row of every table, as text. */
const everything = (word = 'kanarienvogel') =>
  asOwner(async (db) => {
    const { rows: names } = await db.execute<{ name: string }>(sql`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss') and tablename not in ('audit_head')`);
    const found: string[] = [];
    for (const { name } of names) {
      const { rows } = await db.execute(
        sql.raw(`select 1 from ${name} t where t::text ilike '%${word}%' limit 1`),
      );
      if (rows.length > 0) found.push(name);
    }
    return found.sort();
  });

test('A36 A37 erasure leaves nothing of a person in any table, and an opaque id in the trail', async () => {
  const geneva = await given.actor(['geneva_coordinator']);
  const who = await serving({
    givenName: 'Kanarienvogel',
    familyName: 'Eins',
    dutyStation: 'Kanarienvogel-Stadt',
  });
  const twin = await serving({ givenName: 'Kanarienvogel', familyName: 'Zwei' }, '2021-01-01');
  const { id } = who.person;
  await given.contact(id, 'network', 'kanarienvogel@example.org');
  await given.contact(twin.person.id, 'network', 'kanarienvogel.zwei@example.org');
  const field = await given.actor(['field_coordinator', [who.operation.id]]);
  await proposeChange(field, {
    subjectType: 'person',
    subjectId: id,
    familyName: 'Kanarienvogel-Drei',
    note: 'Kanarienvogel!',
  });
  await askToConfirm(geneva, { id });
  await mergePeople(geneva, { keptId: id, mergedId: twin.person.id, familyName: 'merged' });
  await getPerson(geneva, { id });
  await asOwner(async (db) => {
    await db
      .update(assignments)
      .set({ note: 'Kanarienvogel said', handoverNote: 'Ask Kanarienvogel' })
      .where(eq(assignments.personId, id));
    await db.update(people).set({ confirmedBy: 'Kanarienvogel Zwei' }).where(eq(people.id, id));
    const mail = {
      locale: 'en',
      template: 'confirmation',
      subject: 'x',
      body: 'Hello Kanarienvogel',
    } as const;
    await db.insert(mails).values({ ...mail, recipient: 'kanarienvogel@example.org' });
  });
  await expect(erasePerson(geneva, { id })).rejects.toThrow('assigned');
  expect((await everything()).length).toBeGreaterThan(4);
  await asOwner((db) =>
    db.update(assignments).set({ until: '2026-01-01' }).where(eq(assignments.personId, id)),
  );
  await expect(erasePerson(field, { id })).rejects.toThrow('forbidden');
  await erasePerson(geneva, { id });
  expect(await everything()).toEqual([]);
  await expect(getPerson(geneva, { id })).rejects.toThrow('not_found');
  await expect(erasePerson(geneva, { id })).rejects.toThrow('not_found');
  expect((await search(geneva, { q: 'kanarienvogel' })).items).toEqual([]);
  expect((await listPeople(geneva, { operation: who.operation.id })).items).toEqual([]);
  expect(await actionsOn(id)).toEqual(
    expect.arrayContaining(['person.read', 'person.merge', 'person.erase']),
  );
});

/** Somebody who can sign in, is a past holder of a post, and has left words in many places. */
async function withAccount(...held: Parameters<typeof given.actor>) {
  const { person } = await serving({}, '2021-01-01');
  const actor = await given.actor(...held);
  const name = 'Zaunkoenig Beispiel';
  await asOwner((db) =>
    db
      .update(accounts)
      .set({ personId: person.id, name, email: `zaunkoenig.${person.id}@example.org` })
      .where(eq(accounts.id, actor.accountId ?? '')),
  );
  const accountOf = () =>
    asOwner(async (db) => {
      const [row] = await db
        .select()
        .from(accounts)
        .where(eq(accounts.id, actor.accountId ?? ''));
      return row;
    });
  return { person, actor: { ...actor, name, personId: person.id }, accountOf };
}

test('A7 A36 the account of an erased person is closed in the same act, with nothing left but an id', async () => {
  const { person, actor, accountOf } = await withAccount(['reader']);
  const cookie = await cookieOf(actor);
  const me = () => api['GET /me'](request('/api/v1/me', { headers: { cookie } }), at({}));
  expect((await me()).status).toBe(200);
  const geneva = await given.actor(['geneva_coordinator']);
  await erasePerson(geneva, { id: person.id });
  expect((await me()).status).toBe(401);
  expect(await accountOf()).toMatchObject({
    name: '–',
    email: `${actor.accountId}@erased.invalid`,
    passwordHash: null,
    personId: null,
    status: 'erased',
  });
  expect(await everything('zaunkoenig')).toEqual([]);
  expect(await actionsOn(actor.accountId ?? '')).toEqual(['account.erase']);
});

test('A10 A36 the last administrator is not erased, nor an account above whoever erases', async () => {
  const { person, actor, accountOf } = await withAccount(['administrator']);
  await asOwner((db) =>
    db
      .update(accounts)
      .set({ status: 'suspended' })
      .where(
        sql`${accounts.id} <> ${actor.accountId} and ${accounts.id} in (select account_id from grants where role = 'administrator')`,
      ),
  );
  const geneva = await given.actor(['geneva_coordinator']);
  await expect(erasePerson(geneva, { id: person.id })).rejects.toThrow('above_you');
  await expect(eraseOwn(actor, {})).rejects.toThrow('last_administrator');
  expect(await accountOf()).toMatchObject({ status: 'active', personId: person.id });
  const [kept] = await asOwner((db) => db.select().from(people).where(eq(people.id, person.id)));
  expect(kept?.erasedAt).toBeNull();
  await given.actor(['administrator']);
  await eraseOwn(actor, {});
  expect(await accountOf()).toMatchObject({ status: 'erased', name: '–' });
});

test('one’s own record is erased at once where one holds no post', async () => {
  const [here, gone] = [await serving(), await serving({}, '2021-01-01')];
  const actor = await given.actor(['reader']);
  await expect(eraseOwn({ ...actor, personId: here.person.id }, {})).rejects.toThrow('assigned');
  await eraseOwn({ ...actor, personId: gone.person.id }, {});
  await expect(eraseOwn(actor, {})).rejects.toThrow('not_found');
  await expect(eraseOwn(anonymous, {})).rejects.toThrow();
  const [row] = await asOwner((db) => db.select().from(people).where(eq(people.id, gone.person.id)));
  expect([row?.familyName, row?.erasedAt === null]).toEqual(['–', false]);
});

test('A14 A36 a person as vCard 4: escaped, folded, at the reader’s level, on record; nobody where names are hidden', async () => {
  const { operation, person } = await serving({
    givenName: 'Ana;María',
    familyName: 'Péréz, Jr\\',
    languages: ['es', 'fr'],
    timeZone: 'America/Bogota',
  });
  await given.contact(person.id, 'partners', 'ana@example.org');
  await given.contact(person.id, 'hq_only', 'secret@example.org');
  await asOwner((db) =>
    db.insert(personContacts).values({
      personId: person.id,
      kind: 'messenger',
      value: `signal\n${'é'.repeat(80)}`,
      label: 'Signal',
      sharing: 'partners',
    }),
  );
  const reader = await given.actor(['reader']);
  const response = await peopleApi['GET /people/{id}/vcard'](
    request(`/api/v1/people/${person.id}/vcard`, { headers: { cookie: await cookieOf(reader) } }),
    at({ id: person.id }),
  );
  expect([
    response.status,
    response.headers.get('content-type'),
    response.headers.get('cache-control'),
    response.headers.get('content-disposition')?.split(';')[1],
  ]).toEqual([200, 'text/vcard; charset=utf-8', 'private, no-store', ' filename="contact.vcf"']);
  const card = await response.text();
  expect(card.startsWith('BEGIN:VCARD\r\nVERSION:4.0\r\n')).toBe(true);
  expect(card.endsWith('END:VCARD\r\n')).toBe(true);
  for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = card.replaceAll('\r\n ', '');
  expect(unfolded).toContain('N:Péréz\\, Jr\\\\;Ana\\;María;;;\r\n');
  expect(unfolded).toContain('EMAIL:ana@example.org');
  expect(unfolded).toContain('NOTE:Signal: signal\\néé');
  expect(unfolded).not.toContain('secret@');
  expect(await actionsOn(person.id)).toEqual(['person.export']);
  await asOwner((db) =>
    db.execute(sql`update operations set names_hidden = true where id = ${operation.id}`),
  );
  await expect(exportVcard(reader, { id: person.id })).rejects.toThrow('not_found');
  const geneva = await given.actor(['geneva_coordinator']);
  expect(await cardOf(geneva, person.id)).toContain('secret@example.org');
});
