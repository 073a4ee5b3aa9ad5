import type { SubmissionStatus } from '#db/enums.ts';

/** While a submission stands here, somebody can be asked to review it. */
export const underReview: readonly SubmissionStatus[] = ['submitted', 'resubmitted', 'in_review'];
