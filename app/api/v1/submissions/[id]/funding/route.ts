import { fundingApi } from '#lib/funding/api.ts';

export const GET = fundingApi['GET /submissions/{id}/funding'];
export const POST = fundingApi['POST /submissions/{id}/funding'];
