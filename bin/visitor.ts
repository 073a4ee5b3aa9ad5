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

/** Every page's address, with an id of a record that this visitor sees where one is needed. */
export async function addressesOf(
  origin: string,
  cookie: string,
  routes: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    if (!route.includes('[')) found.push(route);
    else found.push(...(await withId(origin, cookie, route)));
  }
  return found;
}

/** The first record that has this page for the visitor: one that has ended, say, has none to end it on. */
async function withId(origin: string, cookie: string, route: string): Promise<string[]> {
  const [, segment, part] = /\/([a-z-]+)\/\[id\](?:\/([a-z-]+)\/\[\w+\])?/.exec(route) ?? [];
  if (!segment) return [];
  const noun = segment === 'views' ? 'saved-views' : segment;
  const get = (path: string) => fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' });
  const response = await get(`/api/v1/${noun}?limit=100`);
  if (!response.ok) return [];
  const { items } = (await response.json()) as { items: { id: string; appealId?: string }[] };
  // Appeals are listed by year: what has a page is the appeal.
  for (const id of items.map((item) => item.appealId ?? item.id).reverse()) {
    const address = await withPart(route.replace('[id]', id).replace('[section]', 'places'), part, () =>
      get(`/api/v1/${noun}/${id}`),
    );
    if (address && (await get(address)).ok) return [address];
  }
  return [];
}

/** An address within a record names one of its parts: the first that the record itself lists. */
async function withPart(address: string, part: string | undefined, record: () => Promise<Response>) {
  if (!part) return address;
  const whole = (await (await record()).json()) as Record<string, { id: string }[] | undefined>;
  const id = whole[part]?.[0]?.id;
  return id && address.replace(/\[\w+\]/, id);
}
