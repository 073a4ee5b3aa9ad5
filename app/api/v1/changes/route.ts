import { changesApi } from '#lib/roster/changes/api.ts';

export const GET = changesApi['GET /changes'];
export const POST = changesApi['POST /changes'];
