import { postsApi } from '#lib/roster/posts/api.ts';

export const POST = postsApi['POST /posts/{id}/covers/{coverId}/end'];
