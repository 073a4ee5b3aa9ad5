import { accountsApi } from '#lib/accounts/api.ts';

export const GET = accountsApi['GET /accounts/{id}'];
export const PATCH = accountsApi['PATCH /accounts/{id}'];
export const POST = PATCH.form;
