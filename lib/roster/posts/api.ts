import { z } from 'zod';
import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { StoredDay } from '#lib/http/fields.ts';
import { listOutput } from '#lib/http/list.ts';
import { coverPost, createPost, editCover, editPost, endCover, endPost } from './commands.ts';
import { exportPosts, postColumns } from './export.ts';
import { getCover, getPost, listPosts } from './queries.ts';
import { CoverRecord, Post, PostInFull, PostRecord } from './schema.ts';

const Roster = listOutput(Post).extend({
  asOf: StoredDay,
  counts: z
    .object({ all: z.int(), attention: z.int(), double: z.int() })
    .describe('Before `status` and `arrangement` narrow: all, vacant or ending soon, double-hatted'),
});

export const postsApi = {
  'GET /posts': alsoAsFile(
    endpoint(listPosts, {
      summary: 'The roster: posts as of a day, with holders, coverage and computed status',
      output: Roster,
    }),
    { rows: exportPosts, name: 'posts', columns: postColumns },
  ),
  'POST /posts': endpoint(createPost, { summary: 'Create a post in a structure', output: PostRecord }),
  'GET /posts/{id}': endpoint(getPost, {
    summary: 'One post as of a day, with everybody who has held it',
    output: PostInFull,
  }),
  'PATCH /posts/{id}': endpoint(editPost, { summary: 'Change a post', output: PostRecord }),
  'POST /posts/{id}/end': endpoint(endPost, {
    summary: 'End a post, alone or with the assignments in it',
    output: PostRecord,
  }),
  'POST /posts/{id}/cover': endpoint(coverPost, {
    summary: 'Name another post that stands in for this one',
    output: PostRecord,
  }),
  'GET /posts/{id}/covers/{coverId}': endpoint(getCover, {
    summary: 'One cover of a post',
    output: CoverRecord,
  }),
  'PATCH /posts/{id}/covers/{coverId}': endpoint(editCover, {
    summary: 'Change a cover: the post that stands in, and its days',
    output: CoverRecord,
  }),
  'POST /posts/{id}/covers/{coverId}/end': endpoint(endCover, {
    summary: 'End a cover early',
    output: CoverRecord,
  }),
};
