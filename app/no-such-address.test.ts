import { expect, test } from 'vitest';
import * as route from './api/[[...rest]]/route.ts';

test.each(Object.entries(route))(
  'A13 %s to no address of ours answers as a record out of reach does',
  async (_, handle) => {
    const response = await handle();
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'not_found', status: 404 });
  },
);

test('every method is answered', () => {
  expect(Object.keys(route).sort()).toEqual(['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
});
