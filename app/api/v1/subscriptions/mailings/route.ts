import { subscriptionsApi } from '#lib/subscriptions/api.ts';

export const GET = subscriptionsApi['GET /subscriptions/mailings'];
