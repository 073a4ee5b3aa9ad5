import { webhooksApi } from '#lib/webhooks/api.ts';

export const GET = webhooksApi['GET /webhooks'];
export const POST = webhooksApi['POST /webhooks'];
