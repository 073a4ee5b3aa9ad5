import { reviewsApi } from '#lib/reviews/api.ts';

export const POST = reviewsApi['POST /submissions/{id}/comments/{commentId}/resolution'];
