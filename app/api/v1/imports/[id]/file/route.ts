import { importsApi } from '#lib/imports/api.ts';

export const GET = importsApi['GET /imports/{id}/file'];
