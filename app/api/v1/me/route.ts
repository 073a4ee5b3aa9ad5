import { accountsApi } from '#lib/accounts/api.ts';

export const GET = accountsApi['GET /me'];
export const PATCH = accountsApi['PATCH /me'];
export const POST = PATCH.form;
