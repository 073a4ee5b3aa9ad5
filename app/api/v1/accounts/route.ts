import { accountsApi } from '#lib/accounts/api.ts';

export const GET = accountsApi['GET /accounts'];
