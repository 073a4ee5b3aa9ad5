import { postsApi } from '#lib/roster/posts/api.ts';

export const GET = postsApi['GET /posts'];
export const POST = postsApi['POST /posts'];
