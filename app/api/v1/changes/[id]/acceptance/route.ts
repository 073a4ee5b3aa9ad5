import { changesApi } from '#lib/roster/changes/api.ts';

export const POST = changesApi['POST /changes/{id}/acceptance'];
