import { bulkApi } from '#lib/roster/bulk/api.ts';

export const GET = bulkApi['GET /bulk-acts/{id}'];
