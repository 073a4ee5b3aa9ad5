import { importsApi } from '#lib/imports/api.ts';

export const POST = importsApi['POST /imports/{id}/mapping'];
