import { accountsApi } from '#lib/accounts/api.ts';

export const GET = accountsApi['GET /invitations'];
export const POST = accountsApi['POST /invitations'];
