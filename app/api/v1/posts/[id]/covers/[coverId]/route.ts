import { postsApi } from '#lib/roster/posts/api.ts';

export const GET = postsApi['GET /posts/{id}/covers/{coverId}'];
export const PATCH = postsApi['PATCH /posts/{id}/covers/{coverId}'];
export const POST = PATCH.form;
