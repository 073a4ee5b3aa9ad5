import { delegationsApi } from '#lib/reviews/delegation/api.ts';

export const GET = delegationsApi['GET /review-delegations'];
export const POST = delegationsApi['POST /review-delegations'];
