import { reviewsApi } from '#lib/reviews/api.ts';

export const POST = reviewsApi['POST /submissions/{id}/reviewers/{accountId}/removal'];
