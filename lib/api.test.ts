import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policy } from '#lib/access/policy.ts';
import { api } from './api.ts';
import { openapi } from './http/openapi.ts';

const root = new URL('..', import.meta.url).pathname;

/** Addresses that are not operations of the domain, and why they need no line in the policy. */
const apart: Record<string, string> = {
  'GET /openapi.json': 'the description of the API, the same for everybody',
  'POST /theme': 'a cookie of this browser: light or dark',
  'POST /language': 'a cookie for a visitor; for an account it runs self.edit',
};

/** Every method that every route file under /api/v1 exports, as `GET /operations/{id}`. */
function served(): string[] {
  const files = readdirSync(join(root, 'app/api/v1'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('route.ts'),
  );
  return files.flatMap((file) => {
    const path = `/${file.replace(/\/?route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`;
    const source = readFileSync(join(root, 'app/api/v1', file), 'utf8');
    const methods = [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE) = ([^;]+);/g)];
    return methods
      .filter(([, , handler]) => !handler?.endsWith('.form'))
      .map(([, method]) => `${method} ${path}`);
  });
}

test('A15 what is served is what is documented: each address, and no other', () => {
  expect(
    served()
      .filter((address) => !(address in apart))
      .sort(),
  ).toEqual(Object.keys(api).sort());
});

test('A15 each address runs an action that the policy knows', () => {
  for (const [address, endpoint] of Object.entries(api))
    expect([address, endpoint.action in policy]).toEqual([address, true]);
});

test('the document is OpenAPI 3.1 and names every operation once', () => {
  const document = openapi(api, 'https://here.invalid');
  const ids = Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values(path as Record<string, { operationId: string }>).map((operation) => operation.operationId),
  );
  expect(document.openapi).toBe('3.1.0');
  expect(ids).toHaveLength(Object.keys(api).length);
  expect(new Set(ids).size).toBe(ids.length);
});
