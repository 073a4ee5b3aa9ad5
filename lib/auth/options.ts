import type { AuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import { env } from '#lib/env.ts';
import { safePath } from '#lib/http/safe-path.ts';
import { log } from '#lib/log.ts';
import { adapter } from './adapter.ts';
import { cookieName, cookieOptions } from './cookies.ts';
import { checkPassword } from './credentials.ts';
import { issuerProviders } from './issuers.ts';
import { vouchedFor } from './linking.ts';
import { authSecret } from './secret.ts';
import { endSession, type Method, sessionSeconds, startSession } from './sessions.ts';

/** Why somebody was not let in, which next-auth keeps to itself. */
export type Outcome = { error?: unknown };

/** How next-auth works for one request: it carries the sign-in, and the database remembers who is signed in. */
export async function authOptions(request: Request, outcome: Outcome): Promise<AuthOptions> {
  return {
    secret: await authSecret(),
    adapter,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: {
      // Whatever else next-auth would put in it stays out: the cookie names a row, and the row is read each time.
      encode: ({ token, secret, maxAge }) => encode({ token: { sid: token?.sid }, secret, maxAge }),
      decode,
    },
    useSecureCookies: env.APP_ORIGIN.startsWith('https://'),
    cookies: allCookies(),
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [password(request, outcome), emailLink, ...issuerProviders()],
    callbacks: {
      redirect: async ({ url, baseUrl }) => `${baseUrl}${ownPath(url)}`,
      signIn: async ({ account, profile }) =>
        account?.type === 'oauth' ? vouchedFor(request, account.provider, profile) : true,
      async jwt({ token, user, account }) {
        // Without a user this is a session that is looked at, or that somebody asks to change: it stays as it is.
        if (!user) return { sid: token.sid };
        return { sid: await startSession(user.id, methodOf(account?.type), request) };
      },
      session: async ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await endSession(token.sid, request);
      },
    },
    logger: {
      error: (code, metadata) => log.warn({ code, err: errorOf(metadata) }, 'sign-in'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

const methods: Record<string, Method> = { credentials: 'password', email: 'email', oauth: 'oidc' };
const methodOf = (type: string | undefined): Method => methods[type ?? ''] ?? 'password';

/** The path of an address of ours; anybody else's becomes the home page. */
export function ownPath(url: string): string {
  return safePath(url.startsWith(`${env.APP_ORIGIN}/`) ? url.slice(env.APP_ORIGIN.length) : url);
}

function allCookies() {
  const options = cookieOptions();
  const brief = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: cookieName('session-token'), options },
    callbackUrl: { name: cookieName('callback-url'), options },
    csrfToken: { name: cookieName('csrf-token'), options },
    pkceCodeVerifier: { name: cookieName('pkce'), options: brief },
    state: { name: cookieName('state'), options: brief },
    nonce: { name: cookieName('nonce'), options: brief },
  };
}

type Provider = AuthOptions['providers'][number];

const password = (request: Request, outcome: Outcome): Provider => ({
  id: 'credentials',
  name: 'Password',
  type: 'credentials',
  credentials: {},
  async authorize(sent) {
    const { email, password: word } = (sent ?? {}) as Record<string, unknown>;
    const said = (value: unknown) => (typeof value === 'string' ? value.slice(0, 1_000) : '');
    try {
      return { id: await checkPassword(said(email), said(word), request) };
    } catch (error) {
      outcome.error = error;
      return null;
    }
  },
  options: {},
});

/** Only the second half of it: links are asked for on the sign-in page and written by lib/auth/links.ts. */
const emailLink: Provider = {
  id: 'email',
  name: 'Email',
  type: 'email',
  server: '',
  from: '',
  maxAge: 0,
  // A token is random: its hash needs no secret beside it.
  secret: '',
  sendVerificationRequest: () => {
    throw new Error('links are sent from the sign-in page');
  },
  options: {},
};

function errorOf(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
}
