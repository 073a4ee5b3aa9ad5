import { webhooksApi } from '#lib/webhooks/api.ts';

export const POST = webhooksApi['POST /webhooks/{id}/removal'];
