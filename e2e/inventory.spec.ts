import { readFileSync } from 'node:fs';
import { pages } from '#lib/access/pages.ts';
import { expect, test } from './fixtures.ts';

const manifest = (name: string): Record<string, string> => JSON.parse(readFileSync(`.next/${name}`, 'utf8'));

/** Addresses of ours that are no page and no REST endpoint, with the reason that each may stand open. */
const handlers: Record<string, string> = {
  '/api/auth/[...nextauth]': 'sign-in itself',
  '/api/health': 'for load balancers: says only whether the database answers',
};

test('A15 each page and handler that was built is in the matrix, and nothing in the matrix is missing', () => {
  const built = Object.values(manifest('app-path-routes-manifest.json'));
  const isPage = (route: string) => !route.startsWith('/api/') && !(route in handlers);
  const own = built.filter((route) => !route.startsWith('/_') && !/^\/(icon\.svg|favicon)/.test(route));
  expect(own.filter((route) => isPage(route)).sort()).toEqual(Object.keys(pages).sort());
  expect(
    own.filter((route) => route.startsWith('/api/') && !route.startsWith('/api/v1/') && !(route in handlers)),
  ).toEqual([]);
});
