import AxeBuilder from '@axe-core/playwright';
import { addressesOf } from '#bin/visitor.ts';
import { pages } from '#lib/access/pages.ts';
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

/** Opened by a secret in their address: their journeys walk through them. */
const bySecret = (route: string) => route.includes('[token]');

/** A record of every kind, the outbox included, so that no page is left out for want of one. */
async function furnish(mark: string) {
  const [{ canaryWorld }, { asOwner }, { mails }] = await Promise.all([
    import('#lib/testing/canary.ts'),
    import('#lib/testing/given.ts'),
    import('#db/schema/index.ts'),
  ]);
  await canaryWorld(mark);
  const mail = { recipient: 'somebody@example.org', template: 'sign_in', subject: 'Sign in', body: 'Words' };
  await asOwner((db) => db.insert(mails).values({ ...mail, locale: 'en' }));
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
    const routes = Object.keys(pages).filter((route) => !bySecret(route) && !doors.includes(route));
    await furnish(`Z${operation.code.slice(2)}`);
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
      ...addresses.map((address) => ({ address, page, status: 200 })),
      ...doors.map((address) => ({ address, page: door, status: 200 })),
      { address: '/no-such-page', page, status: 404 },
    ];
    for (const { address, page, status } of visits) {
      const response = await page.goto(address);
      if (response?.status() !== status) wrong.push(`${address}: ${response?.status()}`);
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (whole
        ? axe.withTags(structure)
        : axe.withRules('color-contrast')
      ).analyze();
      for (const { id, nodes } of violations)
        wrong.push(`${address}: ${id} at ${nodes[0]?.target} (${nodes.length})`);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (sideways > 0) wrong.push(`${address}: ${sideways} px wider than the window`);
    }
    await Promise.all([context.close(), outside.close()]);
    expect(wrong).toEqual([]);
  });
}
