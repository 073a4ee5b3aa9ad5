import { endpoint } from '#lib/http/endpoint.ts';
import { fileEndpoint } from '#lib/http/file-endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import {
  chooseFigures,
  discardDigest,
  dropItem,
  editDigest,
  editItem,
  moveItem,
  pickForDigest,
  renewItem,
  startDigest,
} from './commands.ts';
import { exportDigest } from './export.ts';
import { publishDigest } from './publish.ts';
import { getDigest, listDigests } from './queries.ts';
import { Digest, DigestRow, DigestState, ItemState } from './schema.ts';

const step = (summary: string) => ({ summary, output: DigestState });
const item = (summary: string) => ({ summary, output: ItemState });

export const digestsApi = {
  'GET /digests': endpoint(listDigests, {
    summary: 'Digests: those that were published, and for headquarters the drafts',
    output: listOutput(DigestRow),
  }),
  'GET /digests/{id}': endpoint(getDigest, {
    summary: 'One digest: a draft with its items, or the edition that was published, sealed with its sources',
    output: Digest,
  }),
  'GET /digests/{id}/docx': fileEndpoint(exportDigest, {
    summary: 'What was published as DOCX, in English or French; for everybody',
    open: true,
  }),
  'POST /digests': endpoint(startDigest, step('Begin the digest of a period')),
  'PATCH /digests/{id}': endpoint(editDigest, step('Change its title and opening')),
  'POST /digests/{id}/picks': endpoint(pickForDigest, step('Pick parts of updates')),
  'POST /digests/{id}/figures': endpoint(chooseFigures, step('Choose which sums it shows')),
  'POST /digests/{id}/publication': endpoint(publishDigest, step('Publish it: from then on it is sealed')),
  'POST /digests/{id}/removal': endpoint(discardDigest, step('Throw a draft away')),
  'PATCH /digest-items/{id}': endpoint(editItem, item('Change the words of an item')),
  'POST /digest-items/{id}/move': endpoint(moveItem, item('Move an item up or down')),
  'POST /digest-items/{id}/renewal': endpoint(renewItem, item('Take over the newer version of its update')),
  'POST /digest-items/{id}/removal': endpoint(dropItem, item('Leave an item out again')),
};
