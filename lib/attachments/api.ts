import { endpoint } from '#lib/http/endpoint.ts';
import { storedFileEndpoint } from '#lib/http/stored-file-endpoint.ts';
import {
  attachToProposal,
  attachToUpdate,
  detachFromProposal,
  detachFromUpdate,
  reattachToProposal,
  reattachToUpdate,
} from './commands.ts';
import { limits } from './limits.ts';
import {
  listProposalAttachments,
  listUpdateAttachments,
  readProposalAttachment,
  readUpdateAttachment,
  readUpdateThumbnail,
} from './queries.ts';
import { AttachmentList, AttachmentState } from './schema.ts';

const taking = (summary: string) => ({
  summary,
  output: AttachmentState,
  limit: 'upload' as const,
  maxMegabytes: limits.requestMegabytes,
});

export const attachmentsApi = {
  'GET /proposals/{id}/attachments': endpoint(listProposalAttachments, {
    summary: 'The files of a proposal',
    output: AttachmentList,
  }),
  'POST /proposals/{id}/attachments': endpoint(
    attachToProposal,
    taking('Attach a file to a proposal: what it is, is told by its bytes'),
  ),
  'GET /proposals/{id}/attachments/{attachmentId}': storedFileEndpoint(readProposalAttachment, {
    summary:
      'One file of a proposal, also when it was taken off, if a submitted version names it; each is recorded',
  }),
  'POST /proposals/{id}/attachments/{attachmentId}/removal': endpoint(detachFromProposal, {
    summary: 'Take a file off a proposal; it can be put back for a day',
    output: AttachmentState,
  }),
  'POST /proposals/{id}/attachments/{attachmentId}/restoration': endpoint(reattachToProposal, {
    summary: 'Put a file back that was taken off',
    output: AttachmentState,
  }),
  'GET /updates/{id}/attachments': endpoint(listUpdateAttachments, {
    summary: 'The files of a field update as it is being written',
    output: AttachmentList,
  }),
  'POST /updates/{id}/attachments': endpoint(
    attachToUpdate,
    taking('Attach a photo or a paper to a field update'),
  ),
  'GET /updates/{id}/attachments/{attachmentId}': storedFileEndpoint(readUpdateAttachment, {
    summary:
      'One file of a field update, also when it was taken off, if a sent version names it; each is recorded',
  }),
  'GET /updates/{id}/attachments/{attachmentId}/thumbnail': storedFileEndpoint(readUpdateThumbnail, {
    summary: 'A photo of a field update made small: WebP, 320 pixels and 20 kB at most',
    limit: 'api',
  }),
  'POST /updates/{id}/attachments/{attachmentId}/removal': endpoint(detachFromUpdate, {
    summary: 'Take a file off a field update; it can be put back for a day',
    output: AttachmentState,
  }),
  'POST /updates/{id}/attachments/{attachmentId}/restoration': endpoint(reattachToUpdate, {
    summary: 'Put a file back that was taken off',
    output: AttachmentState,
  }),
};
