import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';
import type axe from 'axe-core';
import { addressesOf } from '#bin/visitor.ts';
import { pages } from '#lib/access/pages.ts';
import { policy } from '#lib/access/policy.ts';
import { isInArabic } from '#lib/i18n/in-arabic.ts';
import { type Locale, locales } from '#lib/i18n/locales.ts';
import { expect, test } from './fixtures.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the browser's.
  interface Window {
    axe: typeof axe;
  }
}

/**
 * Every page there is, in both languages, themes and widths, English in light and French in the dark, French as it
 * stands before its scripts have come; those that are written in Arabic in Arabic too.
 * axe judges each page once in each language, on a desk in the one and on a phone in the other; that it fits is asked of
 * both widths. A page opens in the width that the last one was left in: each change of it costs a tenth of a second.
 */
const structure = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = { wide: 1280, narrow: 360 } as const;
type Width = keyof typeof widths;
const views = {
  en: { colorScheme: 'light', begins: 'wide', scripts: true },
  fr: { colorScheme: 'dark', begins: 'narrow', scripts: false },
  ar: { colorScheme: 'dark', begins: 'narrow', scripts: true },
} as const satisfies Record<Locale, { colorScheme: 'light' | 'dark'; begins: Width; scripts: boolean }>;

/** Lists of which a few rows say as much as fifty, each of which axe would judge. */
const few = [
  '/organisations',
  '/operations',
  '/appeals',
  '/proposals',
  '/submissions',
  '/administration/audit',
];

/** What somebody sees who has not signed in. */
const doors = [
  '/sign-in',
  '/sign-in/check-email',
  '/reset',
  '/subscribe',
  '/subscribe/asked',
  '/subscribe/done',
  '/bulletins',
];

/** Steps of one person's own journey, or opened by a secret or a name in the address: their own specs walk them. */
const ownJourney = [
  // Lists show the assignments of today: what has not begun is on none of them.
  '/assignments/[id]/cancel',
  // Open to everybody, for an operation that is public: the doors below.
  '/briefs/[id]',
  // Open to everybody, for a digest that was published.
  '/bulletins/[id]',
  '/roster/acts/[id]',
  '/roster/bulk/[id]',
  '/submissions/acts/[id]',
  '/submissions/assign/[id]',
  '/sign-in/with/[issuer]',
  '/imports/[id]/columns',
];
const notWalked = (route: string) =>
  route.includes('[token]') || ownJourney.includes(route) || doors.includes(route);

/** What an administrator has no need of, such as proposing what they may do, is the page that says so. */
function expected(address: string) {
  const action = pages[address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '[id]').replace('?limit=10', '')];
  const roles = action && action !== 'open' ? policy[action] : 'anyone';
  return typeof roles === 'string' || (roles as readonly string[]).includes('administrator') ? 200 : 403;
}

/** A record of every kind, the outbox included, so that no page is left out for want of one. */
async function furnish(mark: string, accountId: string) {
  const [{ canaryWorld }, { asOwner, given }, { mails }] = await Promise.all([
    import('#lib/testing/canary.ts'),
    import('#lib/testing/given.ts'),
    import('#db/schema/index.ts'),
  ]);
  await canaryWorld(mark);
  await given.savedView(accountId, { name: mark, query: 'role=deputy' });
  const mail = { recipient: 'somebody@example.org', template: 'sign_in', subject: 'Sign in', body: 'Words' };
  await asOwner((db) => db.insert(mails).values({ ...mail, locale: 'en' }));
}

type Visit = { address: string; page: Page; status: number };

/** What is wrong with a page: how it answers, what axe says of it, and whether it is wider than its window, in both widths. */
async function judge({ address, page, status }: Visit): Promise<string[]> {
  const answer = (await page.goto(address))?.status();
  // A refusal is drawn by scripts, which may come after the page.
  await page
    .locator('html[lang]')
    .waitFor({ state: 'attached', timeout: 10_000 })
    .catch(() => null);
  const complaints = [
    ...(answer === status ? [] : [String(answer)]),
    ...(await judgedByAxe(page)),
    ...(await tooWide(page)),
  ];
  await resize(page, page.viewportSize()?.width === widths.wide ? 'narrow' : 'wide');
  complaints.push(...(await tooWide(page)));
  return complaints.map((complaint) => `${address}: ${complaint}`);
}

const resize = (page: Page, width: Width) => page.setViewportSize({ width: widths[width], height: 900 });

/** A page of this context, with axe in each document from its beginning: sent to each anew it takes as long as a visit. */
async function opened(context: BrowserContext, { colorScheme, begins, scripts }: (typeof views)[Locale]) {
  await context.addInitScript({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme });
  await resize(page, begins);
  if (!scripts) {
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setBlockedURLs', { urls: ['*/_next/static/chunks/*.js'] });
  }
  return page;
}

/** axe itself, in one frame as our pages have it: going through its browser driver takes as long again as judging. */
async function judgedByAxe(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    // What is in order is not described: writing an address for each element of it would take most of the time.
    const asked = { runOnly: tags, resultTypes: ['violations' as const], preload: false };
    const { violations } = await window.axe.run(document, asked);
    return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target} (${nodes.length})`);
  }, structure);
}

async function tooWide(page: Page): Promise<string[]> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return sideways > 0 ? [`${sideways} px wider than the window`] : [];
}

/** Two halves, side by side: finding a record for every page takes time, and is done once for both languages. */
for (const half of [0, 1]) {
  test(`A43 every page is accessible and fits, in both languages: half ${half + 1}`, async ({
    browser,
    stage,
    operation,
  }) => {
    test.setTimeout(900_000);
    const actor = await stage.given.actor(['administrator']);
    const cookie = await stage.cookieOf(actor);
    const { idOf } = await import('#db/demo/ids.ts');
    const { publishedDigest } = await import('#lib/testing/digesting.ts');
    const open = [`/briefs/${idOf('operation', 'COL')}`, `/bulletins/${(await publishedDigest()).id}`];
    const routes = Object.keys(pages).filter((route) => !notWalked(route));
    await furnish(`Z${operation.code.slice(2)}`, actor.accountId ?? '');
    const mine = routes.filter((_, at) => at % 2 === half);
    const found = await addressesOf(stage.origin, cookie, mine);
    const addresses = [...found.values()].map((at) => (few.includes(at) ? `${at}?limit=10` : at));
    const wrong = mine
      .filter((route) => !found.has(route))
      .map((route) => `${route}: no record has this page`);
    for (const locale of locales) {
      await stage.given.language(actor, locale);
      const [inside, outside] = await Promise.all(
        [1, 2].map(() => browser.newContext({ baseURL: stage.origin, locale })),
      );
      if (!inside || !outside) throw new Error('No browser context.');
      const [name = '', ...value] = cookie.split('=');
      await inside.addCookies([{ name, value: value.join('='), url: stage.origin }]);
      const view = views[locale];
      const [page, door] = [await opened(inside, view), await opened(outside, view)];
      // Next draws a refusal in the browser: before its scripts there is nothing to judge.
      const refusing = view.scripts ? page : await opened(inside, { ...view, scripts: true });
      const written = (address: string) => locale !== 'ar' || isInArabic(address);
      const visits = [
        ...addresses.map((address) => {
          const status = expected(address);
          return { address, page: status === 200 ? page : refusing, status };
        }),
        ...(half === 0 ? [...doors, ...open].map((address) => ({ address, page: door, status: 200 })) : []),
        { address: '/no-such-page', page, status: 404 },
      ].filter(({ address }) => written(address));
      for (const visit of visits)
        wrong.push(...(await judge(visit)).map((complaint) => `${locale} ${complaint}`));
      await Promise.all([inside.close(), outside.close()]);
    }
    expect(wrong).toEqual([]);
  });
}
