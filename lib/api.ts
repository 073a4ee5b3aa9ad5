import { operationsApi } from '#lib/operations/api.ts';
import { searchApi } from '#lib/search/api.ts';

/** Everything we offer over HTTP, by address. The OpenAPI document lists it. */
export const api = { ...operationsApi, ...searchApi };
