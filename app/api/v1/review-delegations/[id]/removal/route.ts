import { delegationsApi } from '#lib/reviews/delegation/api.ts';

export const POST = delegationsApi['POST /review-delegations/{id}/removal'];
