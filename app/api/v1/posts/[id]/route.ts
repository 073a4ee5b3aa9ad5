import { postsApi } from '#lib/roster/posts/api.ts';

export const GET = postsApi['GET /posts/{id}'];
export const PATCH = postsApi['PATCH /posts/{id}'];
export const POST = PATCH.form;
