import { env } from '#lib/env.ts';

type Handler = (request: Request) => Promise<Response>;

/** As much of a browser as the door needs: it keeps cookies, says where it is, and follows nothing by itself. */
export function browser(address = '203.0.113.7') {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function send(handle: Handler, path: string, init: RequestInit = {}) {
    const headers = new Headers({
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
      'x-forwarded-for': address,
      ...(jar.size > 0 && { cookie: cookie() }),
    });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const response = await handle(new Request(new URL(path, env.APP_ORIGIN), { ...init, headers }));
    for (const set of response.headers.getSetCookie()) keep(set);
    return response;
  }

  function keep(set: string) {
    const [pair = '', ...attributes] = set.split(';');
    const [name = '', ...value] = pair.split('=');
    const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
    if (gone) jar.delete(name);
    else jar.set(name, decodeURIComponent(value.join('=')));
  }

  const post = (handle: Handler, path: string, fields: Record<string, string>, init: RequestInit = {}) =>
    send(handle, path, { method: 'POST', body: new URLSearchParams(fields), ...init });

  return { jar, cookie, send, post };
}
