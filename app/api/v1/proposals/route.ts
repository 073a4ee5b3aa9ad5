import { proposalsApi } from '#lib/proposals/api.ts';

export const GET = proposalsApi['GET /proposals'];
export const POST = proposalsApi['POST /proposals'];
