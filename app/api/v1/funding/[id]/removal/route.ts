import { fundingApi } from '#lib/funding/api.ts';

export const POST = fundingApi['POST /funding/{id}/removal'];
