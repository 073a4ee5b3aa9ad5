import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, mayOpen, publicDoor } from './door.ts';
import { post } from './post.ts';
import { signature } from './signature.ts';

/** A server on this machine that nobody should ever reach through the public door. */
let canary: Server;
let touched = 0;
let port = 0;

beforeAll(async () => {
  canary = createServer((_, answer) => {
    touched++;
    answer.writeHead(200).end('secret of this network');
  });
  canary.on('connection', () => {
    touched++;
  });
  await new Promise<void>((done) => {
    canary.listen(0, '127.0.0.1', done);
  });
  port = (canary.address() as AddressInfo).port;
});

afterAll(() => {
  canary.close();
});

const parcel = (url: string) => ({ id: 'one', url, secret: 'whsec_c2VjcmV0', body: '{}' });

test.each([
  'http://example.org/',
  'https://user:word@example.org/',
  'https://example.org:22/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://localhost/',
  'https://printer.local/',
  'https://db.internal./',
  'https://intranet/',
  'file:///etc/passwd',
  'gopher://example.org/',
  'nonsense',
])('A30 %s is no address for a webhook', async (url) => {
  expect(mayOpen(url, publicDoor)).toBe(false);
  expect(await post(parcel(url), publicDoor)).toBe('ENOTPUBLIC');
});

test.each([
  'https://example.org/hook?x=1',
  'https://example.org:8443/',
  'https://9.9.9.9/',
  'https://[2620:fe::fe]/',
])('A30 %s may be one', (url) => {
  expect(mayOpen(url, publicDoor)).toBe(true);
});

/** Says what each question is answered with, as a name server does that changes its mind. */
const resolving = (...answers: string[]): Door['resolve'] => {
  let asked = 0;
  return ((_name: string, _options: unknown, done: (error: null, found: unknown) => void) => {
    const address = answers[Math.min(asked++, answers.length - 1)] ?? '';
    done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  }) as unknown as Door['resolve'];
};

test('A30 a name that leads to this machine or its network is not connected to, whatever it said before', async () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '169.254.169.254', '0.0.0.0']) {
    const door = { ...publicDoor, ports: [String(port)], resolve: resolving(address) };
    expect(await post(parcel(`https://rebinding.example:${port}/`), door)).toBe('ENOTPUBLIC');
  }
  // First asked it is public, then it is not: what was first answered is what is connected to, and nobody asks twice.
  const flips = { ...publicDoor, ports: [String(port)], resolve: resolving('192.0.2.1', '127.0.0.1') };
  expect(await post(parcel(`https://rebinding.example:${port}/`), flips)).not.toMatch(/^2/);
  expect(touched).toBe(0);
});

test('A30 no redirect is followed, and a slow answer is given up after five seconds', async () => {
  let led = 0;
  const server = createServer((asked, answer) => {
    if (asked.url === '/away') answer.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end();
    else if (asked.url === '/slow') led++;
    else answer.writeHead(200).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const own = (server.address() as AddressInfo).port;
  const door: Door = { ...publicDoor, protocol: 'http:', ports: [String(own)], mayReach: () => true };
  const at = (path: string) => post(parcel(`http://127.0.0.1:${own}${path}`), door);
  expect(await at('/away')).toBe('307');
  expect(await at('/')).toBe('200');
  const before = Date.now();
  expect(await at('/slow')).toBe('ETIMEDOUT');
  expect(Date.now() - before).toBeLessThan(8_000);
  expect([touched, led]).toEqual([0, 1]);
  server.closeAllConnections();
  server.close();
});

test('the signature is that of the Standard Webhooks specification', () => {
  // The example of the specification's reference libraries.
  expect(
    signature(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330,
      '{"test": 2432232314}',
    ),
  ).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});
