import { accountsApi } from '#lib/accounts/api.ts';
import { activitiesApi } from '#lib/activities/api.ts';
import { mineActionLabelsApi } from '#lib/activities/labels/api.ts';
import { appealsApi } from '#lib/appeals/api.ts';
import { attachmentsApi } from '#lib/attachments/api.ts';
import { auditApi } from '#lib/audit/api.ts';
import { digestsApi } from '#lib/digests/api.ts';
import { flowsApi } from '#lib/flows/api.ts';
import { fundingApi } from '#lib/funding/api.ts';
import { importsApi } from '#lib/imports/api.ts';
import { mailApi } from '#lib/mail/api.ts';
import { operationsApi } from '#lib/operations/api.ts';
import { organisationsApi } from '#lib/organisations/api.ts';
import { organisationNamesApi } from '#lib/organisations/names/api.ts';
import { proposalsApi } from '#lib/proposals/api.ts';
import { reviewsApi } from '#lib/reviews/api.ts';
import { assignmentsOfReviewsApi } from '#lib/reviews/bulk/api.ts';
import { delegationsApi } from '#lib/reviews/delegation/api.ts';
import { minutesApi } from '#lib/reviews/minutes/api.ts';
import { assignmentsApi } from '#lib/roster/assignments/api.ts';
import { bulkApi } from '#lib/roster/bulk/api.ts';
import { changesApi } from '#lib/roster/changes/api.ts';
import { confirmationsApi } from '#lib/roster/confirmations/api.ts';
import { contactListsApi } from '#lib/roster/contact-lists/api.ts';
import { duplicatesApi } from '#lib/roster/duplicates/api.ts';
import { handoverApi } from '#lib/roster/handover/api.ts';
import { peopleApi } from '#lib/roster/people/api.ts';
import { postsApi } from '#lib/roster/posts/api.ts';
import { staffApi } from '#lib/roster/staff/api.ts';
import { viewsApi } from '#lib/roster/views/api.ts';
import { searchApi } from '#lib/search/api.ts';
import { structuresApi } from '#lib/structures/api.ts';
import { submissionsApi } from '#lib/submissions/api.ts';
import { subscriptionsApi } from '#lib/subscriptions/api.ts';
import { surveyApi } from '#lib/survey/api.ts';
import { updatesApi } from '#lib/updates/api.ts';
import { webhooksApi } from '#lib/webhooks/api.ts';

/** Everything we offer over HTTP, by address. The OpenAPI document lists it. */
export const api = {
  ...accountsApi,
  ...appealsApi,
  ...attachmentsApi,
  ...auditApi,
  ...importsApi,
  ...mailApi,
  ...operationsApi,
  ...organisationsApi,
  ...organisationNamesApi,
  ...structuresApi,
  ...postsApi,
  ...contactListsApi,
  ...staffApi,
  ...changesApi,
  ...confirmationsApi,
  ...duplicatesApi,
  ...peopleApi,
  ...assignmentsApi,
  ...handoverApi,
  ...bulkApi,
  ...viewsApi,
  ...searchApi,
  ...surveyApi,
  ...proposalsApi,
  ...submissionsApi,
  ...subscriptionsApi,
  ...reviewsApi,
  ...assignmentsOfReviewsApi,
  ...minutesApi,
  ...delegationsApi,
  ...fundingApi,
  ...activitiesApi,
  ...mineActionLabelsApi,
  ...flowsApi,
  ...updatesApi,
  ...digestsApi,
  ...webhooksApi,
};
