/** Signs in as a script would: next-auth's credentials callback with its CSRF token. */
export async function signIn(
  origin: string,
  email: string,
  password = 'mine-action-demo-2026',
): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      jar.set(name, value.join('='));
    }
    return response;
  };
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const { csrfToken } = (await keep(await fetch(`${origin}/api/auth/csrf`)).json()) as { csrfToken: string };
  const answer = keep(
    await fetch(`${origin}/api/auth/callback/credentials`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookie(), origin },
      body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    }),
  );
  if (!cookie().includes('session-token')) throw new Error(`${email} could not sign in (${answer.status}).`);
  return cookie();
}

/** Each page's address, with an id of a record that this visitor sees where one is needed; a page that no record has is left out. */
export async function addressesOf(
  origin: string,
  cookie: string,
  routes: readonly string[],
): Promise<Map<string, string>> {
  const get = (path: string) => fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' });
  const lists = new Map<string, Promise<string[]>>();
  const idsOf = (noun: string) => {
    const ids = lists.get(noun) ?? idsIn(get(`/api/v1/${noun}?limit=100`));
    lists.set(noun, ids);
    return ids;
  };
  const found = new Map<string, string>();
  for (const route of routes) {
    const address = route.includes('[') ? await withId(route, get, idsOf) : route;
    if (address) found.set(route, address);
  }
  return found;
}

type Get = (path: string) => Promise<Response>;

async function idsIn(answer: Promise<Response>): Promise<string[]> {
  const response = await answer;
  if (!response.ok) return [];
  const { items } = (await response.json()) as { items: { id: string; appealId?: string }[] };
  // Appeals are listed by year: what has a page is the appeal.
  return items.map((item) => item.appealId ?? item.id).reverse();
}

/** The first record that has this page for the visitor: one that has ended, say, has none to end it on. */
async function withId(route: string, get: Get, idsOf: (noun: string) => Promise<string[]>) {
  const [, segment, part] = /\/([a-z-]+)\/\[id\](?:\/([a-z-]+)\/\[\w+\])?/.exec(route) ?? [];
  if (!segment) return undefined;
  const noun = segment === 'views' ? 'saved-views' : segment;
  for (const id of await idsOf(noun)) {
    const address = await withPart(
      route.replace('[id]', id).replace('[section]', 'places').replace('[step]', 'figures'),
      part,
      () => get(`/api/v1/${noun}/${id}`),
    );
    if (address && (await get(address)).ok) return address;
  }
  return undefined;
}

/** An address within a record names one of its parts: the first that the record itself lists. */
async function withPart(address: string, part: string | undefined, record: () => Promise<Response>) {
  if (!part) return address;
  const whole = (await (await record()).json()) as Record<string, { id: string }[] | undefined>;
  const id = whole[part]?.[0]?.id;
  return id && address.replace(/\[\w+\]/, id);
}
