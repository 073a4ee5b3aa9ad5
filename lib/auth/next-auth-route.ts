import { env } from '#lib/env.ts';
import { received } from '#lib/http/body.ts';
import { problemOf } from '#lib/http/problem.ts';
import { Refusal } from '#lib/refusal.ts';
import { actorOf } from './actor.ts';
import { leaving, quiet, refusalIn } from './doorway.ts';
import { issuerById } from './issuers.ts';
import { type Answer, askNextAuth } from './next-auth.ts';
import { ownPath } from './options.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * next-auth's own addresses, as far as they are offered: its CSRF token, signing in by password for a script,
 * signing out, who is signed in, and where issuers send people back to. Everything else goes through the sign-in page.
 */
export async function nextAuthRoute(request: Request, { params }: Context): Promise<Response> {
  const path = (await params).nextauth;
  const [action, provider] = path;
  const address = `${request.method} ${path.join('/')}`;
  if (address === 'GET csrf') return plain(await askNextAuth(request, { path, method: 'GET' }));
  if (address === 'GET session') return Response.json(await whoIs(request), { headers: quiet });
  if (address === 'POST callback/credentials') return byScript(request, path);
  if (address === 'POST signout') return signOut(request, path);
  if (request.method === 'GET' && action === 'callback' && provider && issuerById(provider))
    return fromIssuer(request, path);
  if (request.method === 'GET' && (action === 'signin' || action === 'error')) return to('/sign-in');
  return Response.json({ code: 'not_found' }, { status: 404, headers: quiet });
}

async function whoIs(request: Request) {
  try {
    const { name, email } = await actorOf(request);
    return { user: { name, email } };
  } catch (error) {
    if (error instanceof Refusal) return {};
    throw error;
  }
}

async function byScript(request: Request, path: string[]): Promise<Response> {
  let json = false;
  try {
    const said = await words(request);
    json = said.json;
    const { body } = said;
    const answer = await askNextAuth(request, { path, method: 'POST', body });
    return json ? asJson(answer) : to(pathOf(answer), answer.headers);
  } catch (error) {
    const { code, status, retryAfter } = problemOf(error, request.headers.get('x-request-id') ?? undefined);
    const address = `/sign-in?refused=${code}`;
    const headers = new Headers(retryAfter ? { 'retry-after': String(retryAfter) } : {});
    return json || status === 429 || status >= 500 || !isForm(request)
      ? Response.json({ url: env.APP_ORIGIN + address, code }, { status, headers: joined(headers) })
      : to(address, headers);
  }
}

async function signOut(request: Request, path: string[]): Promise<Response> {
  try {
    const { body, json } = await words(request);
    const answer = await askNextAuth(request, { path, method: 'POST', body });
    for (const [name, value] of Object.entries(leaving)) answer.headers.set(name, value);
    return json ? asJson(answer) : to('/sign-in', answer.headers);
  } catch (error) {
    const { code, status } = problemOf(error, request.headers.get('x-request-id') ?? undefined);
    return Response.json({ code }, { status, headers: quiet });
  }
}

const isForm = (request: Request) => /form/.test(request.headers.get('content-type') ?? '');

async function fromIssuer(request: Request, path: string[]): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { callbackUrl: _, ...rest } = query;
  const answer = await askNextAuth(request, { path, method: 'GET', query: rest });
  return to(pathOf(answer), answer.headers);
}

/** What a form or a script sent, of which next-auth takes text only. Where to go afterwards stays on this site. */
async function words(request: Request) {
  const { values } = await received(request);
  const texts = Object.entries(values).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  // How it is answered is our business: next-auth is asked for an address either way.
  const { json, ...body } = Object.fromEntries(texts);
  return { body: { ...body, callbackUrl: ownPath(body.callbackUrl ?? '/') }, json: json === 'true' };
}

const pathOf = (answer: Answer) => {
  const refused = refusalIn(answer);
  return refused ? `/sign-in?refused=${refused}` : ownPath(answer.redirect ?? '/');
};

const asJson = (answer: Answer) =>
  Response.json({ url: env.APP_ORIGIN + pathOf(answer) }, { status: 200, headers: joined(answer.headers) });

const plain = ({ body, status, headers }: Answer) =>
  Response.json(JSON.parse(body), { status, headers: joined(headers) });

function joined(headers: Headers): Headers {
  const all = new Headers(headers);
  for (const [name, value] of Object.entries(quiet)) all.set(name, value);
  all.delete('content-type');
  return all;
}

function to(path: string, headers = new Headers()): Response {
  const all = joined(headers);
  all.set('location', path);
  return new Response(null, { status: 303, headers: all });
}
