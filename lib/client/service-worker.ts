import type { Device } from './device.ts';

type Lasting = Event & { waitUntil(done: Promise<unknown>): void };
type Asked = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
type Told = Lasting & { data: { keep?: string[] } | null };
type Scope = {
  addEventListener(type: 'install' | 'activate' | 'sync', heard: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', heard: (event: Asked) => void): void;
  addEventListener(type: 'message', heard: (event: Told) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

/** What waits in the outbox: one step, or the whole update. Its id is the key by which the server knows it again. */
export type Waiting = {
  id: string;
  update: string;
  step: string;
  address: string;
  sent: [name: string, value: string][];
  /** The same in words, for a page that has no such fields. */
  said: [label: string, words: string][];
  /** The version that it goes on from; fixed with the first attempt, so that each further one is the same request. */
  version: number;
  tried?: true;
  refused?: { code: string; fields?: Record<string, string[]>; values?: Record<string, string | number> };
};

/** What became of it. */
export type News =
  | { outcome: 'saved'; id: string; update: string; step: string; writtenAt?: string }
  | { outcome: 'refused'; id: string; update: string; step: string; refused: NonNullable<Waiting['refused']> }
  | { outcome: 'no_line' | 'again' | 'signed_out' };

/**
 * Opens the field update's form without a line, and sends what waits. It keeps the pages of this form and nothing else,
 * for the person who holds the device. Its text is handed to the browser as it stands: it uses nothing from outside.
 */
export function serviceWorker(scope: Scope, device: Device) {
  const form = /^\/updates\/([0-9a-f-]{36})\/(coordination|figures|access|story|check)$/;
  const written = /^\/api\/v1\/updates\/([0-9a-f-]{36})\//;
  const forEverybody = /^\/_next\/static\//;
  const patience = 8_000;
  const news = new BroadcastChannel('updates');
  let sending: Promise<void> | undefined;
  /** When something was last written to an update from here: what was kept before is known to be old. */
  const writtenAt = new Map<string, number>();

  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
  scope.addEventListener('sync', (event) => event.waitUntil(send()));
  scope.addEventListener('message', (event) => {
    const { keep } = event.data ?? {};
    event.waitUntil(keep ? keepPages(keep) : send());
  });
  scope.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (origin !== location.origin) return;
    if (method !== 'GET') return wrote(written.exec(pathname)?.[1]);
    if (mode === 'navigate') event.respondWith(page(event, pathname));
    else if (forEverybody.test(pathname)) event.respondWith(asset(event.request));
  });

  function wrote(update: string | undefined) {
    if (update) writtenAt.set(update, Date.now());
  }

  /** The copy that is kept, while it is what the server would send; then from the server; without a line, the copy again. */
  async function page(event: Asked, path: string): Promise<Response> {
    const [, update] = new URL(event.request.url).search ? [] : (form.exec(path) ?? []);
    const current = update && (await currentPage(update, path));
    if (current) return current;
    const asked = fetch(event.request);
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
    const answer = await Promise.race([asked.catch(() => null), late]);
    if (!answer || answer.status >= 500) return (await keptPage(path)) ?? answer ?? asked;
    if (update) event.waitUntil(keepPage(path, answer.clone()));
    return answer;
  }

  async function currentPage(update: string, path: string): Promise<Response | undefined> {
    const kept = await keptPage(path);
    return kept && (await isCurrent(update, kept)) ? kept : undefined;
  }

  /** A few bytes in place of the page. Without an answer the copy is all there is; what may have changed is asked for whole. */
  async function isCurrent(update: string, kept: Response): Promise<boolean> {
    const [edition, at] = [kept.headers.get('x-edition'), Number(kept.headers.get('x-kept-at'))];
    if (!edition || at <= (writtenAt.get(update) ?? 0)) return false;
    const signal = AbortSignal.timeout(patience);
    const asked = { headers: { accept: 'application/json' }, signal };
    const answer = await fetch(`/api/v1/updates/${update}/edition`, asked).catch(() => null);
    if (!answer || answer.status >= 500) return true;
    return answer.ok && (await answer.json()).edition === edition;
  }

  async function keptPage(path: string): Promise<Response | undefined> {
    const pages = await pagesOfHolder();
    if (!pages) return undefined;
    const kept = await pages.match(path);
    if (kept || form.test(path)) return kept;
    // Any other page of field updates: the form is what there is without a line.
    const known = (await pages.keys()).map(({ url }) => new URL(url).pathname);
    const nearest = known.find((each) => each.startsWith(`${path.replace(/\/receipt$/, '')}/`)) ?? known[0];
    return nearest ? Response.redirect(nearest) : undefined;
  }

  async function pagesOfHolder(): Promise<Cache | undefined> {
    const held = await device.holder();
    return held && caches.open(`pages ${held.account}`);
  }

  /** Only a page that was made for the holder: another person may have signed in since. */
  async function keepPage(path: string, answer: Response): Promise<void> {
    if (answer.status !== 200 || answer.redirected) return;
    const held = await device.holder();
    const html = await answer.clone().text();
    if (!held || !html.includes(`data-account="${held.account}"`)) return;
    // A browser that has workers runs no script for those without modules, and that one is a fifth of them all.
    const needed = html.replace(/<script[^>]*\bnomodule\b[^>]*>/gi, '');
    const files = needed.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|svg)/g) ?? [];
    await Promise.all([...new Set(files)].map((file) => asset(new Request(file)).catch(() => null)));
    if ((await device.holder())?.account !== held.account) return;
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    headers.set('x-edition', /data-edition="([\w-]+)"/.exec(html)?.[1] ?? '');
    headers.set('x-kept-at', String(Date.now()));
    await (await caches.open(`pages ${held.account}`)).put(path, new Response(html, { headers }));
  }

  async function keepPages(paths: string[]): Promise<void> {
    const pages = await pagesOfHolder();
    for (const path of paths)
      if (pages && form.test(path) && !(await pages.match(path)))
        await fetch(path, { headers: { accept: 'text/html' } }).then(
          (answer) => keepPage(path, answer),
          () => undefined,
        );
  }

  /** Its name changes with its content: what is kept is right for ever. */
  async function asset(request: Request): Promise<Response> {
    const files = await caches.open('files');
    const kept = await files.match(request.url);
    if (kept) return kept;
    const answer = await fetch(request);
    if (answer.status === 200) await files.put(request.url, answer.clone());
    return answer;
  }

  function send(): Promise<void> {
    sending ??= sendAll().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  /** In order; what was refused holds back what comes after it in the same update. */
  async function sendAll(): Promise<void> {
    const held = new Set<string>();
    for (;;) {
      const waiting = await device.list<Waiting>('outbox/');
      const next = waiting.find(({ value }) => !held.has(value.update));
      if (!next) return;
      if (next.value.refused) held.add(next.value.update);
      else if (!(await sendOne(next.path, next.value))) return;
    }
  }

  /** Whether the line holds. */
  async function sendOne(path: string, waiting: Waiting): Promise<boolean> {
    const holder = await device.holder();
    if (!holder) return false;
    const { id, update, step } = waiting;
    const stands = await device.read<{ version: number }>(`stands/${update}/${step}`);
    const version = waiting.tried ? waiting.version : Math.max(waiting.version, stands?.version ?? 0);
    const asked = { ...waiting, version, tried: true as const };
    await device.write(path, asked);
    const { status, told } = await post(asked, holder.account);
    const failed = passing(status);
    if (failed) return tell({ outcome: failed }, false);
    if (status >= 400) {
      const refused = { code: told.code, fields: told.fields, values: told.values };
      await device.write(path, { ...asked, refused });
      return tell({ outcome: 'refused', id, update, step, refused }, true);
    }
    const { writtenAt } = told;
    wrote(update);
    if (step !== 'send')
      await device.write(`stands/${update}/${step}`, {
        sent: waiting.sent,
        said: waiting.said,
        version: told.version,
        writtenAt,
      });
    await device.drop(path);
    return tell({ outcome: 'saved', id, update, step, writtenAt }, true);
  }

  /** What will be otherwise another time; undefined where the server has decided. */
  function passing(status: number) {
    if (status === 0) return 'no_line' as const;
    if (status === 401) return 'signed_out' as const;
    return status === 429 || status >= 500 ? ('again' as const) : undefined;
  }

  /** The server's answer; status 0 where none arrived, whatever became of the request. */
  async function post({ id, address, sent, version }: Waiting, account: string) {
    const body = new URLSearchParams(sent);
    body.set('version', String(version));
    const headers = { accept: 'application/json', 'idempotency-key': id, 'x-account': account };
    const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(60_000) };
    try {
      const answer = await fetch(address, request);
      return { status: answer.status, told: await answer.json() };
    } catch {
      return { status: 0, told: {} };
    }
  }

  function tell(what: News, goOn: boolean): boolean {
    news.postMessage(what);
    return goOn;
  }
}
