import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { Found, search } from './queries.ts';

export const searchApi = {
  'GET /search': endpoint(search, {
    summary: 'People, structures, operations, organisations and appeals within your reach, ten of each kind',
    output: z.object({ items: Found.array() }),
    limit: 'search',
  }),
};
