import { webhooksApi } from '#lib/webhooks/api.ts';

export const GET = webhooksApi['GET /webhooks/{id}'];
export const PATCH = webhooksApi['PATCH /webhooks/{id}'];
export const POST = PATCH.form;
