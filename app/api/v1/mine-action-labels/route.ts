import { mineActionLabelsApi } from '#lib/activities/labels/api.ts';

export const GET = mineActionLabelsApi['GET /mine-action-labels'];
export const POST = mineActionLabelsApi['POST /mine-action-labels'];
