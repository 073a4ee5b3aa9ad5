import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { Id } from '#lib/http/fields.ts';
import { distinguishPeople, mergePeople, unmergePeople } from './commands.ts';
import { listDuplicates } from './queries.ts';
import { DuplicatePair } from './schema.ts';

const Merged = z.object({ id: Id, mergedId: Id });

export const duplicatesApi = {
  'GET /people/duplicates': endpoint(listDuplicates, {
    summary: 'Pairs of records that may be one person, the surest first',
    output: z.object({ items: DuplicatePair.array(), total: z.int() }),
  }),
  'POST /people/merges': endpoint(mergePeople, {
    summary: 'Merge two records of one person; the history of both is kept',
    output: Merged,
  }),
  'POST /people/merges/{id}/undo': endpoint(unmergePeople, {
    summary: 'Undo a merge: what moved moves back',
    output: Merged,
  }),
  'POST /people/distinctions': endpoint(distinguishPeople, {
    summary: 'Two records are not the same person: not offered again',
    output: z.object({ id: Id }),
  }),
};
