import { endpoint } from '#lib/http/endpoint.ts';
import { listCandidates } from './candidates.ts';
import {
  addComment,
  assignReviewer,
  resolveComment,
  unassignReviewer,
  writeNote,
  writeReview,
} from './commands.ts';
import { getReviewRoom, listComments } from './queries.ts';
import { Candidates, Comments, ReviewRoom, ReviewState } from './schema.ts';

const state = (summary: string) => ({ summary, output: ReviewState });

export const reviewsApi = {
  'GET /submissions/{id}/reviews': endpoint(getReviewRoom, {
    summary: 'What the reviewers found, by criterion and by reviewer',
    output: ReviewRoom,
  }),
  'GET /submissions/{id}/reviewers': endpoint(listCandidates, {
    summary: 'Who can be asked to review it, and who has an interest in it',
    output: Candidates,
  }),
  'POST /submissions/{id}/reviewers': endpoint(assignReviewer, state('Ask somebody to review it')),
  'POST /submissions/{id}/reviewers/{accountId}/removal': endpoint(
    unassignReviewer,
    state('Let a reviewer go who has not begun'),
  ),
  'POST /submissions/{id}/reviews': endpoint(writeReview, state('Save your own review, finished or not')),
  'GET /submissions/{id}/comments': endpoint(listComments, {
    summary: 'Remarks on a submission that you may read',
    output: Comments,
  }),
  'POST /submissions/{id}/comments': endpoint(addComment, state('Add a remark')),
  'POST /submissions/{id}/comments/{commentId}/resolution': endpoint(
    resolveComment,
    state('Say that a remark is dealt with'),
  ),
  'POST /submissions/{id}/note': endpoint(writeNote, state('Keep a note of your own; empty: none')),
};
