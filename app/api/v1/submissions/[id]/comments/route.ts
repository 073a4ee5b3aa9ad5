import { reviewsApi } from '#lib/reviews/api.ts';

export const GET = reviewsApi['GET /submissions/{id}/comments'];
export const POST = reviewsApi['POST /submissions/{id}/comments'];
