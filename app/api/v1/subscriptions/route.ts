import { subscriptionsApi } from '#lib/subscriptions/api.ts';

export const GET = subscriptionsApi['GET /subscriptions'];
export const POST = subscriptionsApi['POST /subscriptions'];
