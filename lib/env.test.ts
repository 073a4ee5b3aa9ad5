import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { env, readEnv } from './env.ts';

const least = { DATABASE_URL: 'postgresql://someone:secret@db.example/ma' } as unknown as NodeJS.ProcessEnv;

test('what is not set has a default, and blank is not set', () => {
  const env = readEnv({ ...least, PORT: '', DEMO: ' ', SMTP_URL: '' });
  expect(env).toMatchObject({
    PORT: 3000,
    DATA_DIR: resolve('.data'),
    APP_ORIGIN: 'http://localhost:3000',
    PROXY_HOPS: 0,
  });
  expect(env.DEMO).toBeUndefined();
  expect(env.SMTP_URL).toBeUndefined();
});

test('the default address follows the port, and a trailing slash is forgiven', () => {
  expect(readEnv({ ...least, PORT: '4000' }).APP_ORIGIN).toBe('http://localhost:4000');
  expect(readEnv({ ...least, APP_ORIGIN: 'https://ma.example/' }).APP_ORIGIN).toBe('https://ma.example');
});

test('issuers are read from JSON, with their domains in lower case', () => {
  const OIDC_ISSUERS = JSON.stringify([
    {
      id: 'org',
      name: 'Exemple',
      issuer: 'https://id.example/',
      clientId: 'app',
      clientSecret: 'hush',
      domains: ['Example.org'],
    },
  ]);
  expect(readEnv({ ...least, OIDC_ISSUERS }).OIDC_ISSUERS).toMatchObject([
    { issuer: 'https://id.example', domains: ['example.org'] },
  ]);
  expect(readEnv(least).OIDC_ISSUERS).toEqual([]);
});

test.each([
  ['PORT', 'eighty', 'PORT must be a port from 1 to 65535, not "eighty".'],
  ['PORT', '70000', 'PORT must be a port from 1 to 65535, not "70000".'],
  ['PORT', '80.5', 'PORT must be a port from 1 to 65535, not "80.5".'],
  ['DEMO', 'yes', 'DEMO must be 1 or 0, not "yes".'],
  ['APP_ORIGIN', 'https://ma.example/app', /^APP_ORIGIN must be of the form https:\/\/host/],
  ['APP_ORIGIN', 'https://ma.example?x=1', /^APP_ORIGIN must/],
  ['APP_ORIGIN', 'ma.example', /^APP_ORIGIN must/],
  ['APP_ORIGIN', 'javascript:alert(1)', /^APP_ORIGIN must/],
  ['DATABASE_POOL', '1', /^DATABASE_POOL must be a number of connections/],
  ['PROXY_HOPS', '-1', /^PROXY_HOPS must be a number of proxies/],
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of silent/],
  ['MAIL_FROM', 'nobody', /^MAIL_FROM must be an e-mail address/],
  ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example', /^MAIL_FROM must be an e-mail address/],
])('%s=%s is refused in one sentence', (name, value, sentence) => {
  expect(() => readEnv({ ...least, [name]: value })).toThrow(sentence);
});

test.each([
  ['DATABASE_URL', 'mysql://someone:hush@db.example/ma'],
  ['SMTP_URL', 'https://someone:hush@mail.example'],
  ['AUTH_SECRET', 'hush'],
  ['OIDC_ISSUERS', '{"clientSecret":"hush"}'],
  [
    'OIDC_ISSUERS',
    '[{"id":"org","name":"Org","issuer":"ftp://x.example","clientId":"a","clientSecret":"hush"}]',
  ],
])('%s is refused without repeating the password in it', (name, value) => {
  let said = '';
  try {
    readEnv({ ...least, [name]: value });
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toMatch(new RegExp(`^${name} must be `));
  expect(said).not.toContain('hush');
});

test('without a database the sentence says how to get one', () => {
  expect(() => readEnv({} as unknown as NodeJS.ProcessEnv)).toThrow(
    'DATABASE_URL is not set: it must be of the form postgresql://user:password@host/database (npm start sets it for the embedded database).',
  );
});

test('.env.example names every variable, and no other', () => {
  const example = readFileSync('.env.example', 'utf8');
  const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(env).sort());
});
