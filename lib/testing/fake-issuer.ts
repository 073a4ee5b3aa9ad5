import { createHash, createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Record<string, unknown>;

/** How an ID token is made wrong; each starts from a right one. */
export type Forging = {
  claims?: (right: Claims) => Claims;
  /** How it is signed; right by default. */
  sign?: 'none' | 'stranger' | 'secret';
};

const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An issuer that answers whatever a test wants, so that each of its lies can be told once. */
export async function fakeIssuer(clientId: string, clientSecret: string) {
  const codes = new Map<
    string,
    { nonce: string; challenge: string; forging: Forging; subject: string; email: string }
  >();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const reply = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration') return reply(discovery());
    if (request.url === '/jwks')
      return reply({
        keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      });
    if (request.url !== '/token') return reply({}, 404);
    const sent = new URLSearchParams(await text(request));
    const given = codes.get(sent.get('code') ?? '');
    codes.delete(sent.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url');
    if (!given || challenge !== given.challenge) return reply({ error: 'invalid_grant' }, 400);
    return reply({ access_token: 'a', token_type: 'Bearer', id_token: token(given) });
  }

  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  });

  function token({
    nonce,
    forging,
    subject,
    email,
  }: {
    nonce: string;
    forging: Forging;
    subject: string;
    email: string;
  }) {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, sub: subject, aud: clientId, nonce, email, iat: now, exp: now + 300 };
    return signed(forging.claims?.(right) ?? right, forging.sign, clientSecret);
  }

  return {
    issuer,
    /** What the issuer would send the browser back with, for the authorization request at this address. */
    grant(
      authorization: URL,
      { subject, email, forging = {} }: { subject: string; email: string; forging?: Forging },
    ) {
      const code = crypto.randomUUID();
      const asked = (name: string) => authorization.searchParams.get(name) ?? '';
      codes.set(code, { nonce: asked('nonce'), challenge: asked('code_challenge'), forging, subject, email });
      return { code, state: asked('state') };
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

function signed(claims: Claims, how: Forging['sign'], secret: string): string {
  const alg = how === 'none' ? 'none' : how === 'secret' ? 'HS256' : 'RS256';
  const body = `${part({ alg, kid: 'k' })}.${part(claims)}`;
  if (how === 'none') return `${body}.`;
  if (how === 'secret') return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  const by: KeyObject = how === 'stranger' ? stranger.privateKey : key.privateKey;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(by).toString('base64url')}`;
}

async function text(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
