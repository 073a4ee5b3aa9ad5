import { proposalsApi } from '#lib/proposals/api.ts';

export const GET = proposalsApi['GET /proposals/blank-form'];
