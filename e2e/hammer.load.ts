import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';

test('A32 two people hammering the same pages for a minute are never shown each other’s', async ({
  stage,
}) => {
  test.setTimeout(120_000);
  const people = await Promise.all(
    ['A', 'B'].map(async (letter) => {
      const word = `Mark${letter}${randomUUID().slice(0, 8)}`;
      const operation = await stage.given.operation({ nameEn: word, nameFr: word });
      const actor = await stage.given.actor(['field_coordinator', [operation.id]]);
      return { word, cookie: await stage.cookieOf(actor) };
    }),
  );
  const addresses = ['/', '/operations', '/api/v1/operations', '/roster'];
  const mixed: string[] = [];
  const seen = { own: 0, nothing: 0 };
  let turn = 0;
  const askOnce = async () => {
    // Both ask for each address, one right after the other.
    const [me, other] = turn % 2 ? people : [...people].reverse();
    const address = addresses[Math.floor(turn / 2) % addresses.length] ?? '/';
    const headers: Record<string, string> = { cookie: me?.cookie ?? '' };
    if (turn++ % 3 === 0) headers.rsc = '1';
    const text = await (await fetch(stage.origin + address, { headers })).text();
    if (other && text.includes(other.word)) mixed.push(`${address} shows ${other.word}`);
    seen[me && text.includes(me.word) ? 'own' : 'nothing'] += 1;
  };
  const until = Date.now() + 60_000;
  const connection = async () => {
    while (Date.now() < until) await askOnce();
  };
  await Promise.all(Array.from({ length: 50 }, connection));
  expect(mixed).toEqual([]);
  // The roster names operations only where there are posts; the other three addresses always do.
  expect(seen.own).toBeGreaterThan(seen.nothing);
});
