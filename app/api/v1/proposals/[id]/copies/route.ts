import { proposalsApi } from '#lib/proposals/api.ts';

export const POST = proposalsApi['POST /proposals/{id}/copies'];
