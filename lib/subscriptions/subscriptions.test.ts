import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';

const smtp = await vi.hoisted(async () => (await import('#lib/testing/smtp.ts')).startSmtp());

import { digestSubscriptions, mails } from '#db/schema/index.ts';
import { anonymous } from '#lib/access/actor.ts';
import { getMe } from '#lib/accounts/own-queries.ts';
import { env } from '#lib/env.ts';
import { housekeeping } from '#lib/jobs/housekeeping.ts';
import { deliver } from '#lib/mail/deliver.ts';
import { exportOwn } from '#lib/roster/confirmations/own.ts';
import { erasePerson } from '#lib/roster/people/erasure.ts';
import { actionsOn, asOwner, given } from '#lib/testing/given.ts';
import { at, request } from '#lib/testing/request.ts';
import { subscriptionsApi } from './api.ts';
import { askToSubscribe } from './ask.ts';
import { confirmSubscription, getConfirmation } from './confirm.ts';
import { oneClick } from './one-click.ts';
import { subscribeOwn, unsubscribeOwn } from './own.ts';
import { countSubscriptions, listSubscriptions } from './queries.ts';
import { endSubscription, getStop, stopSubscription } from './stop.ts';
import { stopToken } from './stop-token.ts';

afterAll(() => smtp.close());

const newAddress = () => `${randomUUID()}@example.org`;
const jobOf = async (id: string) => {
  const { rows } = await asOwner((db) =>
    db.execute<{ data: unknown }>(sql`select data from pgboss.job where id = ${id}`),
  );
  return { id, data: rows[0]?.data };
};
const rowOf = (email: string) =>
  asOwner(
    async (db) =>
      (await db.select().from(digestSubscriptions).where(eq(digestSubscriptions.email, email)))[0],
  );
const mailsTo = (email: string) => smtp.received.filter(({ to }) => to === email);
const tokenIn = (raw = '') => /\/subscribe\/confirm\/([\w-]{43})/.exec(raw)?.[1] ?? '';

/** Asked for, and the mail delivered; then an hour has passed, so that it may be asked for again. */
async function asked(email: string, locale: 'en' | 'fr' = 'en', typed = email) {
  const { id } = await askToSubscribe(anonymous, { email: typed, locale });
  await deliver(await jobOf(id));
  await asOwner((db) =>
    db
      .update(digestSubscriptions)
      .set({ askedAt: sql`now() - interval '1 hour'` })
      .where(eq(digestSubscriptions.email, email)),
  );
  return { id, token: tokenIn(mailsTo(email).at(-1)?.raw) };
}

async function subscribed(email = newAddress(), locale: 'en' | 'fr' = 'en') {
  const { token } = await asked(email, locale);
  const { id } = await confirmSubscription(anonymous, { token });
  return { id, email };
}

test('A4 A9 the digest is asked for, confirmed by the link of a real mail, once, and no token is kept', async () => {
  const email = newAddress();
  const { id, token } = await asked(email, 'fr', ` ${email.toUpperCase()} `);
  const { raw = '' } = mailsTo(email)[0] ?? {};
  expect(raw).toContain('Confirmer cette adresse');
  expect(raw).toContain(`${env.APP_ORIGIN}/subscribe/confirm/${token}`);
  expect(raw).not.toContain('List-Unsubscribe');
  expect(await rowOf(email)).toMatchObject({ status: 'pending', locale: 'fr', confirmedAt: null });
  const kept = await asOwner((db) => db.select().from(mails).where(eq(mails.id, id)));
  expect(JSON.stringify([kept, await rowOf(email), await jobOf(id)])).not.toContain(token);
  // Whoever only looks confirms nothing: mail scanners look too.
  for (let looks = 0; looks < 2; looks += 1)
    expect(await getConfirmation(anonymous, { token })).toMatchObject({ locale: 'fr' });
  expect((await rowOf(email))?.status).toBe('pending');
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => confirmSubscription(anonymous, { token })),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await rowOf(email)).toMatchObject({ status: 'confirmed', tokenHash: null, expiresAt: null });
});

test('A3 A13 forged, used and past links are all the same', async () => {
  const [used, past] = [newAddress(), newAddress()];
  const first = await asked(used);
  await confirmSubscription(anonymous, { token: first.token });
  const { token } = await asked(past);
  await asOwner((db) =>
    db
      .update(digestSubscriptions)
      .set({ expiresAt: '2026-01-01T00:00:00Z' })
      .where(eq(digestSubscriptions.email, past)),
  );
  const answers = await Promise.all(
    [first.token, token, 'x'.repeat(43)].map(async (each) => {
      await expect(getConfirmation(anonymous, { token: each })).rejects.toThrow('expired');
      const response = await subscriptionsApi['POST /subscriptions/confirmation'](
        request('/api/v1/subscriptions/confirmation', {
          json: { token: each },
          headers: { origin: env.APP_ORIGIN },
        }),
        at(),
      );
      return `${response.status} ${await response.text()}`;
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('410');
});

test('A3 whether an address is known changes neither the answer nor the work, and only its holder is told', async () => {
  const known = await subscribed();
  const waiting = newAddress();
  await asked(waiting);
  const ask = async (email: string) => {
    const before = await asOwner((db) => db.execute(sql`select count(*) from pgboss.job`));
    const response = await subscriptionsApi['POST /subscriptions'](
      request('/api/v1/subscriptions', {
        form: { email, locale: 'en', _to: '/subscribe/asked', _from: '/subscribe' },
        headers: { origin: env.APP_ORIGIN, 'x-client-address': '203.0.113.7' },
      }),
      at(),
    );
    const after = await asOwner((db) => db.execute(sql`select count(*) from pgboss.job`));
    return [
      response.status,
      response.headers.get('location'),
      await response.text(),
      Number(after.rows[0]?.count) - Number(before.rows[0]?.count),
    ];
  };
  const answers = [await ask(known.email), await ask(waiting), await ask(newAddress())];
  expect(answers[0]).toEqual([303, '/subscribe/asked', '', 1]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test('whoever is subscribed stays so when the address is asked for again, and may choose another language', async () => {
  const { email, id } = await subscribed();
  const { token } = await asked(email, 'fr');
  expect(await rowOf(email)).toMatchObject({ status: 'confirmed', locale: 'en' });
  expect(await confirmSubscription(anonymous, { token, locale: 'fr' })).toEqual({ id });
  expect(await rowOf(email)).toMatchObject({ status: 'confirmed', locale: 'fr' });
});

test('A35 nobody fills somebody else’s mailbox: so many mails to an address, one in a quarter of an hour', async () => {
  const email = newAddress();
  const ask = async () => deliver(await jobOf((await askToSubscribe(anonymous, { email, locale: 'en' })).id));
  await ask();
  await ask();
  expect(mailsTo(email)).toHaveLength(1);
  const later = sql`now() - interval '1 hour'`;
  const quarterLater = () =>
    asOwner((db) =>
      db.update(digestSubscriptions).set({ askedAt: later }).where(eq(digestSubscriptions.email, email)),
    );
  for (let more = 0; more < 4; more += 1) {
    await quarterLater();
    await ask();
  }
  expect(mailsTo(email)).toHaveLength(3);
  // Each link replaces the one before.
  const [first, , last] = mailsTo(email).map(({ raw }) => tokenIn(raw));
  await expect(confirmSubscription(anonymous, { token: first ?? '' })).rejects.toThrow('expired');
  await confirmSubscription(anonymous, { token: last ?? '' });
});

test('A35 one network address asks for so many in an hour', async () => {
  const ask = () =>
    subscriptionsApi['POST /subscriptions'](
      request('/api/v1/subscriptions', {
        json: { email: newAddress(), locale: 'en' },
        headers: { origin: env.APP_ORIGIN, 'x-client-address': '203.0.113.88' },
      }),
      at(),
    );
  const answers = [];
  for (let count = 0; count < 11; count += 1) answers.push(await ask());
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
  expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a link stops the digest for ever and forgets the address, by its page or by one click of the mail program', async () => {
  const [first, second, third] = [await subscribed(), await subscribed(), await subscribed()];
  const [one, two] = [await stopToken(first.id), await stopToken(second.id)];
  const forged = `${third.id}.${one.split('.')[1]}`;
  await getStop(anonymous, { token: one });
  expect((await rowOf(first.email))?.status).toBe('confirmed');
  await stopSubscription(anonymous, { token: one });
  await stopSubscription(anonymous, { token: one });
  const click = (token: string) =>
    oneClick(
      request(`/subscribe/one-click/${token}`, { method: 'POST', form: { 'List-Unsubscribe': 'One-Click' } }),
      { params: Promise.resolve({ token }) },
    );
  const answers = [await click(two), await click(forged)];
  expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  await expect(stopSubscription(anonymous, { token: forged })).rejects.toThrow('expired');
  expect([await rowOf(first.email), await rowOf(second.email)]).toEqual([undefined, undefined]);
  expect((await rowOf(third.email))?.status).toBe('confirmed');
  // Asked for again it begins anew, and the old link stops nothing of it.
  const again = await subscribed(first.email);
  await stopSubscription(anonymous, { token: one });
  expect((await rowOf(again.email))?.id).toBe(again.id);
});

test('A36 what is not confirmed in time is deleted, and of who stopped nothing is left after 90 days', async () => {
  const [waiting, late] = [newAddress(), newAddress()];
  await asked(waiting);
  await asked(late);
  const { id } = await subscribed();
  await stopSubscription(anonymous, { token: await stopToken(id) });
  await asOwner((db) =>
    db
      .update(digestSubscriptions)
      .set({ expiresAt: sql`now() - interval '1 minute'` })
      .where(eq(digestSubscriptions.email, late)),
  );
  const left = async () => [
    Boolean(await rowOf(waiting)),
    Boolean(await rowOf(late)),
    (await asOwner((db) => db.select().from(digestSubscriptions).where(eq(digestSubscriptions.id, id))))
      .length,
  ];
  await housekeeping();
  expect(await left()).toEqual([true, false, 1]);
  await asOwner((db) =>
    db
      .update(digestSubscriptions)
      .set({ stoppedAt: sql`now() - interval '91 days'` })
      .where(eq(digestSubscriptions.id, id)),
  );
  await housekeeping();
  expect(await left()).toEqual([true, false, 0]);
  // The mail of long ago still says that it is stopped.
  await stopSubscription(anonymous, { token: await stopToken(id) });
});

test('who is signed in subscribes with one tap at their own address, sees it, takes it along and stops it', async () => {
  const me = await given.actor(['reader']);
  const mine = async () => (await getMe(me, {})).digestLocale;
  expect(await mine()).toBeNull();
  await subscribeOwn(me, { locale: 'fr' });
  expect(await mine()).toBe('fr');
  await subscribeOwn(me, { locale: 'en' });
  expect(await mine()).toBe('en');
  const other = await given.actor(['reader']);
  await expect(unsubscribeOwn(other, {})).rejects.toThrow('not_found');
  await expect(subscribeOwn({ ...me, kind: 'token' }, { locale: 'en' })).rejects.toThrow('forbidden');
  await expect(subscribeOwn(anonymous, { locale: 'en' })).rejects.toThrow();
  const { id } = await unsubscribeOwn(me, {});
  expect(await mine()).toBeNull();
  expect(await actionsOn(id)).toEqual(['self.subscribe', 'self.subscribe', 'self.unsubscribe']);
});

test('A36 what is held of somebody names their subscription, and erasing them erases it', async () => {
  const person = await given.person({ sharing: 'partners' });
  const actor = await given.actor(['reader']);
  await asOwner((db) =>
    db.execute(sql`update accounts set person_id = ${person.id} where id = ${actor.accountId}`),
  );
  await subscribeOwn({ ...actor, personId: person.id }, { locale: 'fr' });
  const private_ = newAddress();
  await given.contact(person.id, 'network', private_.toUpperCase());
  await subscribed(private_);
  const held = await exportOwn({ ...actor, personId: person.id }, {});
  expect(held.digest).toMatchObject({ email: actor.email, locale: 'fr', status: 'confirmed' });
  expect(held.digest).not.toHaveProperty('token_hash');
  await erasePerson(await given.actor(['administrator']), { id: person.id });
  expect([await rowOf(actor.email ?? ''), await rowOf(private_)]).toEqual([undefined, undefined]);
});

test('A13 the addresses are for administrators and Geneva, who can stop one', async () => {
  const { email, id } = await subscribed(newAddress(), 'fr');
  for (const role of ['programme_manager', 'field_coordinator', 'reader'] as const) {
    const actor = await given.actor([role]);
    await expect(listSubscriptions(actor, {})).rejects.toThrow('forbidden');
    await expect(countSubscriptions(actor, {})).rejects.toThrow('forbidden');
    await expect(endSubscription(actor, { id })).rejects.toThrow('not_found');
  }
  const geneva = await given.actor(['geneva_coordinator']);
  const { items, total } = await listSubscriptions(geneva, { q: email.slice(0, 12).toUpperCase() });
  expect([items.map((item) => item.email), total]).toEqual([[email], 1]);
  const before = (await countSubscriptions(geneva, {})).items.find(({ locale }) => locale === 'fr');
  await endSubscription(geneva, { id });
  expect((await listSubscriptions(geneva, { q: email })).items).toEqual([]);
  await expect(endSubscription(geneva, { id })).rejects.toThrow('not_found');
  const after = (await countSubscriptions(geneva, {})).items.find(({ locale }) => locale === 'fr');
  expect([after?.confirmed, after?.stopped]).toEqual([
    (before?.confirmed ?? 0) - 1,
    (before?.stopped ?? 0) + 1,
  ]);
});

test('A37 the trail says that somebody asked, confirmed and stopped, and no address', async () => {
  const { email, id } = await subscribed();
  await stopSubscription(anonymous, { token: await stopToken(id) });
  const geneva = await given.actor(['administrator']);
  await listSubscriptions(geneva, { q: email });
  expect(await actionsOn(id)).toEqual(['subscription.confirm', 'subscription.stop']);
  const { rows } = await asOwner((db) =>
    db.execute(sql`select * from audit_events where action like 'subscription.%'`),
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(JSON.stringify(rows)).not.toContain('@');
  await expect(listSubscriptions(anonymous, {})).rejects.toThrow('forbidden');
});
