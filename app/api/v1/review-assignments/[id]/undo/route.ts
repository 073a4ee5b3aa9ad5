import { assignmentsOfReviewsApi } from '#lib/reviews/bulk/api.ts';

export const POST = assignmentsOfReviewsApi['POST /review-assignments/{id}/undo'];
