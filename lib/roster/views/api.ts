import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { createView, deleteView, editView } from './commands.ts';
import { getView, listViews } from './queries.ts';
import { SavedView } from './schema.ts';

export const viewsApi = {
  'GET /saved-views': endpoint(listViews, {
    summary: 'Views of the roster: your own, and those shared with your roles',
    output: z.object({ items: SavedView.array() }),
  }),
  'POST /saved-views': endpoint(createView, {
    summary: 'Keep an address of the roster under a name',
    output: SavedView,
  }),
  'GET /saved-views/{id}': endpoint(getView, { summary: 'One view', output: SavedView }),
  'PATCH /saved-views/{id}': endpoint(editView, {
    summary: 'Rename a view of yours, or share it with roles',
    output: SavedView,
  }),
  'POST /saved-views/{id}/delete': endpoint(deleteView, {
    summary: 'Forget a view of yours',
    output: SavedView,
  }),
};
