import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';

const smtp = await vi.hoisted(async () => (await import('#lib/testing/smtp.ts')).startSmtp());

import { accounts, mails, updateReminders } from '#db/schema/index.ts';
import type { Actor } from '#lib/access/actor.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { addDays } from '#lib/roster/dates.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { wholeUpdate } from '#lib/testing/reporting.ts';
import { keepCalendar } from '../calendar.ts';
import { addSchedule, skipUpdate, submitUpdate, writeStep } from '../commands.ts';
import { listUpdates } from '../queries.ts';
import { remindOfUpdates } from './remind.ts';

afterAll(() => smtp.close());

/** Somebody in this post with this account, who lives where the week rests on Friday and Saturday. */
async function living(actor: Actor, operationId: string, postId: string) {
  const person = await given.person({ timeZone: 'Africa/Khartoum' });
  await given.assignment({ postId, personId: person.id, operationId });
  await asOwner((db) =>
    db
      .update(accounts)
      .set({ personId: person.id })
      .where(eq(accounts.id, actor.accountId ?? '')),
  );
  return actor;
}

/** An operation whose coordinator and co-coordinator live where the week rests on Friday and Saturday. */
async function stage() {
  const operation = await given.operation();
  const structure = await given.structure(operation.id);
  const [lead, deputy] = await Promise.all([
    given.post(operation.id, structure.id),
    given.post(operation.id, structure.id, { role: 'co_coordinator' }),
  ]);
  const [field, co, geneva] = await Promise.all([
    living(await given.actor(['field_coordinator', [operation.id]]), operation.id, lead.id),
    living(await given.actor(['field_coordinator', [operation.id]]), operation.id, deputy.id),
    given.actor(['geneva_coordinator', [operation.id]]),
  ]);
  await given.language(field, 'fr');
  return { operation, field, co, geneva };
}

/** Every mail that was promised and has not been tried leaves now, whatever it is of. */
const tried = new Set<string>();
async function post(at: Date) {
  const jobs = await asOwner(async (db) => {
    const { rows } = await db.execute<{ id: string; data: unknown }>(
      sql`select id, data from pgboss.job where name = 'mail' order by created_on`,
    );
    return rows.filter(({ id }) => !tried.has(id));
  });
  for (const job of jobs) {
    tried.add(job.id);
    await deliver(job, at);
  }
}

const told: [kind: string, words: RegExp][] = [
  ['due soon', /\(in \d days?\)|\(dans \d jours?\)/],
  ['overdue', /\(\d days? ago\)|\(il y a \d jours?\)/],
  ['co-coordinator', /co-coordination\.|as co-coordinator\./],
  ['geneva', /were reminded\./],
  ['received', /was received|est arriv/],
];

/** What a mail says, of which month, in which language. */
const said = (raw: string) => [
  /Hello/.test(raw) ? 'en' : 'fr',
  told.filter(([, words]) => words.test(raw)).map(([kind]) => kind),
  [...new Set([...raw.matchAll(/-2027-(\d\d)/g)].map(([, month]) => month))],
];

test('three months pass: who writes, then the co-coordinator, then Geneva are told, each once, by their own calendar', async () => {
  const { operation, field, co, geneva } = await stage();
  const stranger = await given.actor(['field_coordinator', [(await given.operation()).id]]);
  await addSchedule(geneva, { operationId: operation.id, rhythm: 'monthly', since: '2027-03-01' });
  const names = new Map(
    [field, co, geneva, stranger].map((it, at) => [it.email, ['field', 'co', 'geneva', '?'][at]]),
  );
  const idOf = async (month: string) =>
    (await listUpdates(geneva, { operation: operation.id, month })).items[0]?.id ?? '';
  const sent = async (month: string) => {
    const id = await idOf(month);
    for (const step of ['coordination', 'figures'] as const)
      await writeStep(field, { id, step, content: wholeUpdate[step] });
    await submitUpdate(field, { id });
  };
  const acts: Record<string, () => Promise<unknown>> = {
    '2027-04-05': () => sent('2027-03'),
    '2027-05-16': () => sent('2027-04'),
    '2027-06-06': async () => skipUpdate(field, { id: await idOf('2027-05') }),
  };
  const seen: unknown[] = [];
  for (let day = '2027-04-01'; day <= '2027-06-30'; day = addDays(day, 1)) {
    await keepCalendar(day);
    for (const hour of ['03', '06', '20']) {
      const at = new Date(`${day}T${hour}:00:00Z`);
      // Two instances at once, whichever comes first.
      await Promise.all([remindOfUpdates(at), remindOfUpdates(at)]);
      const before = smtp.received.length;
      await post(at);
      for (const { to, raw } of smtp.received.slice(before))
        seen.push([`${day} ${hour}h`, names.get(to), ...said(raw)]);
      if (hour === '06') await acts[day]?.();
    }
  }
  expect(seen).toEqual([
    // March: three days before its day, a Sunday, on which people work there; sent the day after.
    ['2027-04-04 06h', 'field', 'fr', ['due soon'], ['03']],
    ['2027-04-05 20h', 'field', 'fr', ['received'], ['03']],
    // April: the day after its day is their Saturday, so the word waits for Sunday.
    ['2027-05-04 06h', 'field', 'fr', ['due soon'], ['04']],
    ['2027-05-09 06h', 'field', 'fr', ['overdue'], ['04']],
    ['2027-05-10 06h', 'co', 'en', ['co-coordinator'], ['04']],
    ['2027-05-14 06h', 'geneva', 'en', ['geneva'], ['04']],
    ['2027-05-16 20h', 'field', 'fr', ['received'], ['04']],
    // May: three days before its day is their Friday, so the word comes on Thursday; nothing to report.
    ['2027-06-03 06h', 'field', 'fr', ['due soon'], ['05']],
  ]);
  const raws = smtp.received.map(({ raw }) => raw).join();
  expect(raws).not.toContain(operation.nameEn);
  // Nothing of what was reported.
  expect(raws).not.toContain('A school reopens');
}, 60_000);

test('after a standstill all that came up is one mail a day, each update once, as what weighs most', async () => {
  const { operation, field, co, geneva } = await stage();
  for (const rhythm of ['weekly', 'monthly'] as const)
    await addSchedule(geneva, {
      operationId: operation.id,
      rhythm,
      since: '2027-08-01',
      until: '2027-08-02',
    });
  await keepCalendar('2027-09-14');
  const before = smtp.received.length;
  for (const hour of [7, 8, 9, 10]) {
    const at = new Date(`2027-09-14T0${hour % 10}:30:00Z`);
    await remindOfUpdates(at);
    await post(at);
  }
  const readers = [field, co, geneva].map(({ email }) => email ?? '');
  const got = smtp.received.slice(before).filter(({ to }) => readers.includes(to));
  expect(got.map(({ to }) => to).sort()).toEqual(readers.sort());
  const lines = (actor: Actor) =>
    [
      ...(got.find(({ to }) => to === actor.email)?.raw.split('text/html')[0] ?? '').matchAll(
        /^T-\w+-2027-08\S*/gm,
      ),
    ].length;
  expect([field, co, geneva].map(lines)).toEqual([2, 2, 2]);
  await asOwner((db) =>
    db.execute(sql`update updates set status = 'skipped' where operation_id = ${operation.id}`),
  );
});

test('A41 a mail that could not leave in working hours comes in the next ones, and only once', async () => {
  const { operation, field, geneva } = await stage();
  await addSchedule(geneva, {
    operationId: operation.id,
    rhythm: 'weekly',
    since: '2027-10-01',
    until: '2027-10-01',
  });
  await given.language(field, 'ar');
  await keepCalendar('2027-10-12');
  const of = () => smtp.received.filter(({ to }) => to === field.email);
  const job = async () => {
    const { rows } = await asOwner((db) =>
      db.execute<{ id: string; data: unknown }>(sql`select id, data from pgboss.job
        where data -> 'updateReminder' ->> 'accountId' = ${field.accountId} order by created_on desc`),
    );
    if (!rows[0]) throw new Error('nothing was promised');
    return rows[0];
  };
  smtp.state.down = true;
  await remindOfUpdates(new Date('2027-10-12T15:30:00Z'));
  await expect(deliver(await job(), new Date('2027-10-12T15:31:00Z'))).rejects.toThrow();
  smtp.state.down = false;
  await deliver(await job(), new Date('2027-10-12T16:30:00Z'));
  expect(of()).toEqual([]);
  await remindOfUpdates(new Date('2027-10-12T19:30:00Z'));
  const told = () =>
    asOwner((db) =>
      db
        .select()
        .from(updateReminders)
        .where(eq(updateReminders.accountId, field.accountId ?? '')),
    );
  expect(await told()).toEqual([]);
  await remindOfUpdates(new Date('2027-10-13T06:30:00Z'));
  const again = await job();
  await deliver(again, new Date('2027-10-13T06:31:00Z'));
  await deliver(again, new Date('2027-10-13T21:00:00Z'));
  expect(of()).toHaveLength(1);
  const [mail] = await asOwner((db) =>
    db
      .select()
      .from(mails)
      .where(eq(mails.recipient, field.email ?? '')),
  );
  expect(mail).toMatchObject({ locale: 'ar', body: expect.stringMatching(/2027-10-01: موعده الأخير/) });
  expect(await told()).toMatchObject([{ day: '2027-10-13' }]);
});
