import { mineActionLabelsApi } from '#lib/activities/labels/api.ts';

export const POST = mineActionLabelsApi['POST /mine-action-labels/{id}/use'];
