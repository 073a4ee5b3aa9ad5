import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compressAnswer } from './compress-answers.ts';
import { showRefusal } from './refusal-without-script.ts';

const empty = '<!DOCTYPE html><html id="__next_error__"><head>';
const style = '<link rel="preload" href="/_next/static/chunks/a1.css" as="style"/></head>';
const data = (language: string) =>
  `<body><script>push("[\\"$\\",\\"html\\",null,{\\"lang\\":\\"${language}\\"")</script></body></html>`;

const answers: Record<string, (response: ServerResponse) => void> = {
  '/missing': (response) => {
    response.statusCode = 404;
    response.write(Buffer.from(empty));
    response.write(style);
    response.end(data('fr'));
  },
  '/denied': (response) => {
    response.statusCode = 403;
    response.end(empty + style + data('en'));
  },
  '/fault': (response) => {
    response.statusCode = 500;
    response.write(empty + style + data('??'));
    response.end();
  },
  '/page': (response) => {
    response.write('<!DOCTYPE html><html lang="en"><body>');
    response.end('All is well.');
  },
  '/nothing': (response) => {
    response.statusCode = 404;
    response.end();
  },
};

let server: Server;
beforeAll(async () => {
  server = createServer((asked, response) => {
    compressAnswer(asked, response);
    showRefusal(response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    answers[asked.url ?? '']?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
});
afterAll(() => server.close());

const get = async (path: string) => {
  const answer = await fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`);
  return { status: answer.status, html: await answer.text() };
};

it('gives the words of a refusal to whoever has no script, in the language of the page', async () => {
  const missing = await get('/missing');
  expect(missing.status).toBe(404);
  expect(missing.html).toContain(
    '<body><noscript><link rel="stylesheet" href="/_next/static/chunks/a1.css"><div lang="fr" dir="ltr">',
  );
  expect(missing.html).toContain('<h1>Cette page est introuvable</h1>');
  expect(missing.html.endsWith(data('fr').slice('<body>'.length))).toBe(true);
  expect((await get('/denied')).html).toContain('<h1>You cannot open this page</h1>');
  expect((await get('/fault')).html).toContain('<h1>Something went wrong on our side</h1>');
});

it('leaves every other answer as it is', async () => {
  expect((await get('/page')).html).toBe('<!DOCTYPE html><html lang="en"><body>All is well.');
  expect(await get('/nothing')).toEqual({ status: 404, html: '' });
});
