import { bulkApi } from '#lib/roster/bulk/api.ts';

export const POST = bulkApi['POST /bulk-acts'];
