import { accountsApi } from '#lib/accounts/api.ts';

export const GET = accountsApi['GET /grants'];
export const POST = accountsApi['POST /grants'];
