import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { openEmbedded } from '#db/embedded.ts';
import type { Locale, Role } from '#db/enums.ts';
import type { Actor } from '#lib/access/actor.ts';

type Given = typeof import('#lib/testing/given.ts')['given'];
export type Stage = { given: Given; cookieOf: (actor: Actor) => Promise<string>; origin: string };

/** Our own code beside the running app, on the same database: it sets the stage, the browser does the rest. */
async function openStage(origin: string) {
  const dataDir = process.env.E2E_DATA_DIR ?? '';
  const database = await openEmbedded({ dataDir });
  Object.assign(process.env, { DATABASE_URL: database.url, APP_ORIGIN: origin, DATA_DIR: dataDir });
  const [{ given }, { cookieOf }, { closePool }] = await Promise.all([
    import('#lib/testing/given.ts'),
    import('#lib/testing/request.ts'),
    import('#db/pool.ts'),
  ]);
  const close = async () => {
    await closePool();
    await database.close();
  };
  return { given, cookieOf, origin, close };
}

type Fixtures = {
  /** An operation of this test's own, so that tests may run side by side. */
  operation: Awaited<ReturnType<Given['operation']>>;
  /** Signs somebody in with this role: in this test's operation for a field coordinator, everywhere for others. */
  as(role: Role, more?: { operations?: string[]; locale?: Locale; javaScript?: boolean }): Promise<Page>;
};

export const test = base.extend<Fixtures, { stage: Stage }>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
    async ({}, use, worker) => {
      const stage = await openStage(worker.project.use.baseURL ?? '');
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],

  operation: async ({ stage }, use) => {
    await use(await stage.given.operation());
  },

  as: async ({ browser, stage, operation }, use) => {
    const contexts: BrowserContext[] = [];
    const problems: string[] = [];
    await use(async (role, { operations, locale = 'en', javaScript = true } = {}) => {
      const places = operations ?? (role === 'field_coordinator' ? [operation.id] : undefined);
      const actor = await stage.given.actor(places ? [role, places] : [role]);
      await stage.given.language(actor, locale);
      const context = await browser.newContext({ javaScriptEnabled: javaScript, baseURL: stage.origin });
      const [name = '', ...value] = (await stage.cookieOf(actor)).split('=');
      await context.addCookies([{ name, value: value.join('='), url: stage.origin }]);
      contexts.push(context);
      const page = await context.newPage();
      watch(page, problems);
      return page;
    });
    for (const context of contexts) await context.close();
    if (problems.length > 0) throw new Error(`The browser complained:\n${problems.join('\n')}`);
  },

  page: async ({ page }, use) => {
    const problems: string[] = [];
    watch(page, problems);
    await use(page);
    if (problems.length > 0) throw new Error(`The browser complained:\n${problems.join('\n')}`);
  },
});

/** A console error, an uncaught exception or a breach of the content policy fails the test; a refused request is no error. */
function watch(page: Page, problems: string[]) {
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    const said = message.text();
    if (message.type() === 'error' && !/status of (4\d\d|303)/.test(said)) problems.push(said);
  });
}

export { expect } from '@playwright/test';
