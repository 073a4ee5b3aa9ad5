import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const smtp = await vi.hoisted(async () => (await import('#lib/testing/smtp.ts')).startSmtp());

import { digestMailings, digestSubscriptions, mails } from '#db/schema/index.ts';
import { anonymous } from '#lib/access/actor.ts';
import { editDigest, editItem, pickForDigest, startDigest } from '#lib/digests/commands.ts';
import { publishDigest } from '#lib/digests/publish.ts';
import { getDigest } from '#lib/digests/queries.ts';
import { env } from '#lib/env.ts';
import { startWorker, stopWorker } from '#lib/jobs/worker.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { acknowledgedUpdates } from '#lib/testing/digesting.ts';
import { asOwner, given } from '#lib/testing/given.ts';
import { request } from '#lib/testing/request.ts';
import { askToSubscribe } from './ask.ts';
import { confirmSubscription } from './confirm.ts';
import { mailDigest } from './mail-digest.ts';
import { oneClick } from './one-click.ts';
import { listMailings } from './queries.ts';

afterAll(async () => {
  await stopWorker();
  await smtp.close();
});

beforeEach(() => asOwner((db) => db.delete(digestSubscriptions)));

const october = { since: '2026-10-01', until: '2026-10-31' };

/** A digest of two updates, in both languages, as Geneva has published it. */
async function published() {
  const { geneva, reports } = await acknowledgedUpdates(2);
  const { id } = await startDigest(geneva, october);
  const picks = reports.flatMap(({ id: update }) => [`${update}:figures`, `${update}:access`]);
  await pickForDigest(geneva, { id, picks });
  const { items, version } = await getDigest(geneva, { id });
  for (const item of items.filter(({ step }) => step === 'access'))
    await editItem(geneva, { ...item, textEn: 'Roads <open> again.', textFr: 'Routes rouvertes.' });
  const title = { titleEn: 'October in the field', titleFr: 'Octobre sur le terrain' };
  const text = { textEn: 'Roads open.', textFr: 'Les routes s’ouvrent.' };
  await editDigest(geneva, { id, version, ...title, ...text });
  await publishDigest(geneva, { id, despite: true });
  return { id, geneva, operation: reports[0]?.operation };
}

/** As after the link of the mail. Directly, where the way there is not what is tested. */
const longAgo = '2026-01-01T00:00:00Z';
const subscribers = (count: number, locale: 'en' | 'fr' = 'en', confirmedAt?: string) =>
  asOwner((db) =>
    db
      .insert(digestSubscriptions)
      .values(
        Array.from({ length: count }, () => ({
          email: `${randomUUID()}@example.org`,
          locale,
          status: 'confirmed' as const,
          confirmedAt: confirmedAt ?? sql`now()`,
        })),
      )
      .returning(),
  );

const lettersOf = async (digestId: string) =>
  (
    await asOwner((db) =>
      db.execute<{ id: string; data: unknown }>(
        sql`select id, data from pgboss.job where name = 'digest-letter' and data->'mailing'->>'digestId' = ${digestId} order by id`,
      ),
    )
  ).rows;
const mailsTo = (email: string | null) => smtp.received.filter(({ to }) => to === email);
const decoded = (raw: string) =>
  raw.replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
const unfolded = (raw: string) => raw.replaceAll(/\r\n[ \t]/g, ' ');

test('subscribe, confirm, publish: one mail in the language asked for; one click stops it, and the next digest does not come', async () => {
  const email = `${randomUUID()}@example.org`;
  const { id: asking } = await askToSubscribe(anonymous, { email, locale: 'fr' });
  await startWorker();
  await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), 10_000);
  const token = /\/subscribe\/confirm\/([\w-]{43})/.exec(mailsTo(email)[0]?.raw ?? '')?.[1] ?? '';
  await confirmSubscription(anonymous, { token });
  expect(asking).toBeTruthy();

  const { id, operation } = await published();
  await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(2), 15_000);
  const raw = decoded(unfolded(mailsTo(email)[1]?.raw ?? ''));
  for (const words of [
    'Octobre sur le terrain',
    'octobre 2026',
    'Les routes s’ouvrent.',
    'Routes rouvertes.',
    operation?.nameFr ?? '?',
    'connu pour 2 de 2 opérations',
    `${env.APP_ORIGIN}/bulletins/${id}?lang=fr`,
  ])
    expect(raw, words).toContain(words);
  expect(raw).not.toContain('Roads');
  const [, stop = ''] = /List-Unsubscribe: <[^>]*\/subscribe\/one-click\/([\w.-]+)>/.exec(raw) ?? [];
  expect(raw).toContain(`${env.APP_ORIGIN}/subscribe/stop/${stop}?lang=fr`);
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(raw).toMatch(/^List-ID: <digest\.localhost>/im);
  expect(raw).toContain('Precedence: bulk');
  expect(raw).toContain('Auto-Submitted: auto-generated');
  await vi.waitFor(async () => {
    const kept = await asOwner((db) => db.select().from(mails).where(eq(mails.recipient, email)));
    expect(kept.map(({ sentAt }) => Boolean(sentAt))).toEqual([true, true]);
    expect(JSON.stringify(kept)).not.toContain(stop);
  });

  const answer = await oneClick(
    request(`/subscribe/one-click/${stop}`, { method: 'POST', form: { 'List-Unsubscribe': 'One-Click' } }),
    { params: Promise.resolve({ token: stop }) },
  );
  expect(answer.status).toBe(204);
  const [still] = await subscribers(1);
  await published();
  await vi.waitFor(() => expect(mailsTo(still?.email ?? '')).toHaveLength(1), 15_000);
  expect(mailsTo(email)).toHaveLength(2);
  await stopWorker();
}, 60_000);

test('A41 a job that was killed on its way goes on, and nobody gets a digest twice', async () => {
  const first = await subscribers(200);
  const { id, geneva } = await published();
  await mailDigest({ data: { digestId: id } });
  // As if its second transaction had been cut off: what the first one promised stands, the rest is not there.
  const all = [...first, ...(await subscribers(230, 'en', longAgo))];
  const runs = await Promise.allSettled(
    Array.from({ length: 3 }, () => mailDigest({ data: { digestId: id } })),
  );
  expect(runs.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  await mailDigest({ data: { digestId: id } });
  const letters = await lettersOf(id);
  expect(letters).toHaveLength(430);
  expect(new Set(letters.map(({ data }) => JSON.stringify(data))).size).toBe(430);
  // Two workers, and each mail tried again.
  const some = letters.slice(0, 3);
  for (const letter of some) await Promise.all([deliver(letter), deliver(letter)]);
  for (const letter of some) await deliver(letter);
  const reached = all.filter(({ email }) => mailsTo(email).length > 0);
  expect(reached).toHaveLength(3);
  for (const { email } of reached) expect(mailsTo(email)).toHaveLength(1);
  const [told] = (await listMailings(geneva, {})).items;
  expect([told?.promised, told?.sent, told?.failed]).toEqual([430, 3, 0]);
}, 30_000);

test('A41 while the server is away a digest waits, and does not leave to whoever stopped meanwhile', async () => {
  const [stays, stops] = await subscribers(2, 'fr');
  const { id, geneva } = await published();
  await mailDigest({ data: { digestId: id } });
  smtp.state.down = true;
  for (const letter of await lettersOf(id)) await expect(deliver(letter)).rejects.toThrow();
  expect((await listMailings(geneva, {})).items[0]).toMatchObject({ promised: 2, sent: 0, failed: 2 });
  smtp.state.down = false;
  await asOwner((db) =>
    db
      .update(digestSubscriptions)
      .set({ status: 'stopped', email: null })
      .where(eq(digestSubscriptions.id, stops?.id ?? '')),
  );
  for (const letter of await lettersOf(id)) await deliver(letter);
  expect([mailsTo(stays?.email ?? ''), mailsTo(stops?.email ?? '')].map(({ length }) => length)).toEqual([
    1, 0,
  ]);
  expect(
    await asOwner((db) =>
      db
        .select()
        .from(mails)
        .where(eq(mails.recipient, stops?.email ?? '')),
    ),
  ).toEqual([]);
});

test('a digest goes to whoever had confirmed when it was published, and to nobody who only asked', async () => {
  const [before] = await subscribers(1);
  await asOwner((db) => db.insert(digestSubscriptions).values({ email: 'asked@example.org', locale: 'en' }));
  const { id } = await published();
  await subscribers(1);
  await mailDigest({ data: { digestId: id } });
  const rows = await asOwner((db) => db.select().from(digestMailings));
  expect(rows.map(({ subscriptionId }) => subscriptionId)).toEqual([before?.id]);
});

test('A28 words of others stay words in the mail', async () => {
  const [{ email } = { email: '' }] = await subscribers(1);
  const { id } = await published();
  await mailDigest({ data: { digestId: id } });
  for (const letter of await lettersOf(id)) await deliver(letter);
  const raw = decoded(mailsTo(email)[0]?.raw ?? '');
  expect(raw).toContain('Roads <open> again.');
  expect(raw).toContain('Roads &lt;open&gt; again.');
});

test('A13 how far a mailing is, only Geneva sees', async () => {
  await expect(listMailings(await given.actor(['reader']), {})).rejects.toThrow('forbidden');
});
