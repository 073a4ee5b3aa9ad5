import { readFileSync } from 'node:fs';
import { handlers, pages } from '#lib/access/pages.ts';
import { expect, test } from './fixtures.ts';

/** Route per file of the build, e.g. `/(desk)/search/page` → `/search`. */
const built: Record<string, string> = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'));

/** Next's own: the error pages and the icon. */
const ours = Object.entries(built).filter(([, route]) => !/^\/(_|icon)/.test(route));

test('A15 each page that was built is in the matrix, and nothing in the matrix is missing', () => {
  const found = ours.filter(([file]) => file.endsWith('/page')).map(([, route]) => route);
  expect(found.sort()).toEqual(Object.keys(pages).sort());
});

test('A15 each handler that was built is an operation of the API or stands open for a reason', () => {
  const found = ours.filter(([file, route]) => file.endsWith('/route') && !route.startsWith('/api/v1/'));
  expect(found.map(([, route]) => route).sort()).toEqual(Object.keys(handlers).sort());
});
