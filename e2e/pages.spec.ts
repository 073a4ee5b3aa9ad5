import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addressesOf } from '#bin/visitor.ts';
import { pages } from '#lib/access/pages.ts';
import { policy } from '#lib/access/policy.ts';
import { expect, test } from './fixtures.ts';

/**
 * Every page there is, in both languages, themes and widths. Structure is judged in two of the views and colour in all
 * four: what axe says of headings, names and roles does not change with the theme.
 */
const structure = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const views = [
  { locale: 'en', colorScheme: 'light', width: 1280, whole: true },
  { locale: 'fr', colorScheme: 'dark', width: 360, whole: true },
  { locale: 'fr', colorScheme: 'light', width: 1280, whole: false },
  { locale: 'en', colorScheme: 'dark', width: 360, whole: false },
] as const;

/** What somebody sees who has not signed in. */
const doors = ['/sign-in', '/sign-in/check-email', '/reset'];

/** Steps of one person's own journey, or opened by a secret or a name in the address: their own specs walk them. */
const ownJourney = [
  // Lists show the assignments of today: what has not begun is on none of them.
  '/assignments/[id]/cancel',
  '/roster/acts/[id]',
  '/roster/bulk/[id]',
  '/sign-in/with/[issuer]',
  '/imports/[id]/columns',
];
const notWalked = (route: string) =>
  route.includes('[token]') || ownJourney.includes(route) || doors.includes(route);

/** What an administrator has no need of, such as proposing what they may do, is the page that says so. */
function expected(address: string) {
  const action = pages[address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '[id]')];
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

/** What is wrong with a page: how it answers, what axe says of it, and whether it is wider than its window. */
async function judge({ address, page, status }: Visit, whole: boolean): Promise<string[]> {
  const wrong: string[] = [];
  const answer = (await page.goto(address))?.status();
  if (answer !== status) wrong.push(`${address}: ${answer}`);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (whole ? axe.withTags(structure) : axe.withRules('color-contrast')).analyze();
  for (const { id, nodes } of violations)
    wrong.push(`${address}: ${id} at ${nodes[0]?.target} (${nodes.length})`);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 0) wrong.push(`${address}: ${sideways} px wider than the window`);
  return wrong;
}

for (const { locale, colorScheme, width, whole } of views) {
  test(`A43 every page is accessible and fits: ${locale}, ${colorScheme}, ${width} px`, async ({
    browser,
    stage,
    operation,
  }) => {
    test.setTimeout(900_000);
    const actor = await stage.given.actor(['administrator']);
    await stage.given.language(actor, locale);
    const cookie = await stage.cookieOf(actor);
    const routes = Object.keys(pages).filter((route) => !notWalked(route));
    await furnish(`Z${operation.code.slice(2)}`, actor.accountId ?? '');
    const addresses: string[] = [];
    const wrong: string[] = [];
    for (const route of routes) {
      const found = await addressesOf(stage.origin, cookie, [route]);
      if (found.length === 0) wrong.push(`${route}: no record has this page`);
      addresses.push(...found);
    }
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      baseURL: stage.origin,
      locale,
    });
    await context.addCookies(
      cookie.split('; ').map((pair) => ({
        name: pair.split('=')[0] ?? '',
        value: pair.slice(pair.indexOf('=') + 1),
        url: stage.origin,
      })),
    );
    const page = await context.newPage();
    const outside = await browser.newContext({
      colorScheme,
      viewport: { width, height: 900 },
      baseURL: stage.origin,
      locale,
    });
    const door = await outside.newPage();
    const visits = [
      ...addresses.map((address) => ({ address, page, status: expected(address) })),
      ...doors.map((address) => ({ address, page: door, status: 200 })),
      { address: '/no-such-page', page, status: 404 },
    ];
    for (const visit of visits) wrong.push(...(await judge(visit, whole)));
    await Promise.all([context.close(), outside.close()]);
    expect(wrong).toEqual([]);
  });
}
