import fc from 'fast-check';
import { expect, test } from 'vitest';
import { destination } from '#lib/client/destination.ts';
import { safePath } from './safe-path.ts';

test.each([
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https://evil.example',
  '%2f%2fevil.example',
  '/%2f/evil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/%5cevil.example',
  '//user:password@evil.example',
  '/\u3002evil.example',
  '/\uff0fevil.example',
  '/%0d%0aset-cookie:a=b',
  '/.//evil.example',
  '/%2e%2e//evil.example/x',
  '/..//evil.example',
  '/a/..//evil.example',
])('A5 %s leads home', (path) => {
  expect(safePath(path)).toBe('/');
});

test.each(['/', '/roster?asOf=2026-11-24&q=a%20b', '/operations/1#posts', '/search?q=caf%C3%A9'])(
  'A5 %s is kept',
  (path) => {
    expect(safePath(path)).toBe(path);
  },
);

test('A5 whatever is asked for, the answer stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    '%2f',
    '%5c',
    '.',
    ':',
    '@',
    'evil.example',
    '\t',
    '\n',
    '?',
    '#',
    'a',
    'javascript:',
    '\u3002',
    '..',
    '%2e',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((parts) => parts.join('')),
        fc.string(),
      ),
      (text) => {
        for (const path of [safePath(text), destination(text, {})]) {
          const url = new URL(path, 'https://here.invalid');
          expect(path.startsWith('/')).toBe(true);
          expect(url.origin).toBe('https://here.invalid');
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
