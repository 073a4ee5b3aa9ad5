import { subscriptionsApi } from '#lib/subscriptions/api.ts';

export const POST = subscriptionsApi['POST /me/subscription/stop'];
