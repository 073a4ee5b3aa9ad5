import { reviewsApi } from '#lib/reviews/api.ts';

export const GET = reviewsApi['GET /submissions/{id}/reviews'];
export const POST = reviewsApi['POST /submissions/{id}/reviews'];
