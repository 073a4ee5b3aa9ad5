import { fundingApi } from '#lib/funding/api.ts';

export const PATCH = fundingApi['PATCH /funding/{id}'];
export const POST = PATCH.form;
