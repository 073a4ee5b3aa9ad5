import { assignmentsOfReviewsApi } from '#lib/reviews/bulk/api.ts';

export const GET = assignmentsOfReviewsApi['GET /review-assignments/{id}'];
