import { browserOf, inspect, readsOf, type Visit, visits } from './crawler.ts';
import { expect, test } from './fixtures.ts';

test('A13 A14 A31 every page and every answer of the API shows each actor their own canaries and nobody else’s', async ({
  stage,
  operation,
}) => {
  test.setTimeout(900_000);
  const { canaryActors, canaryWorld } = await import('#lib/testing/canary.ts');
  const mark = `X${operation.code.slice(2)}`;
  const world = await canaryWorld(mark);
  const addresses = visits(world, await readsOf(stage.origin), `CANARY-${mark}`);
  const complaints: string[] = [];

  for (const [who, held] of Object.entries(canaryActors(world))) {
    const actor = await stage.given.actor(...held);
    const get = browserOf(stage.origin, await stage.cookieOf(actor));
    const look = async (visit: Visit) => {
      const wrong = await inspect(visit, get, who, actor, mark);
      complaints.push(...wrong.map((what) => `${who} ${visit.path} (${visit.place ?? 'list'}): ${what}`));
    };
    // A few at a time, as a browser asks: while one page is read the next is being made.
    const waiting = addresses.values();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (const visit of waiting) await look(visit);
      }),
    );
  }
  expect(complaints).toEqual([]);
  expect(addresses.length).toBeGreaterThan(20);
});
