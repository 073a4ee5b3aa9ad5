import { reviewsApi } from '#lib/reviews/api.ts';

export const GET = reviewsApi['GET /submissions/{id}/reviewers'];
export const POST = reviewsApi['POST /submissions/{id}/reviewers'];
