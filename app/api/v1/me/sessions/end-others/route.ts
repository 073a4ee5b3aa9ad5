import { accountsApi } from '#lib/accounts/api.ts';

export const POST = accountsApi['POST /me/sessions/end-others'];
