import { webhooksApi } from '#lib/webhooks/api.ts';

export const GET = webhooksApi['GET /webhooks/{id}/deliveries'];
