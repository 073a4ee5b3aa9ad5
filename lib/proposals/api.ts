import { alsoAsFile } from '#lib/exchange/download.ts';
import { endpoint } from '#lib/http/endpoint.ts';
import { fileEndpoint } from '#lib/http/file-endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { copyProposal, createProposal, writeSection } from './commands.ts';
import { exportProposal, getBlankForm } from './export.ts';
import { exportColumns, exportProposals } from './export-list.ts';
import { getProposal, listProposals } from './queries.ts';
import { Proposal, ProposalRow, ProposalState, SectionState } from './schema.ts';

export const proposalsApi = {
  'GET /proposals': alsoAsFile(
    endpoint(listProposals, {
      summary: 'Proposals within your reach, with the appeals that they stand in',
      output: listOutput(ProposalRow),
    }),
    { rows: exportProposals, name: 'mine-action-proposals', columns: () => exportColumns },
  ),
  'POST /proposals': endpoint(createProposal, { summary: 'Begin a proposal', output: ProposalState }),
  'GET /proposals/{id}': endpoint(getProposal, {
    summary: 'One proposal with its sections, its sums and what does not fit together',
    output: Proposal,
  }),
  'POST /proposals/{id}/copies': endpoint(copyProposal, {
    summary: 'Begin a proposal with the words of this one',
    output: ProposalState,
  }),
  'GET /proposals/blank-form': fileEndpoint(getBlankForm, {
    summary: 'The blank form of a proposal as DOCX, in the language of your account',
  }),
  'GET /proposals/{id}/docx': fileEndpoint(exportProposal, {
    summary: 'A proposal as DOCX, in the language of your account; each export is recorded',
  }),
  'PATCH /proposals/{id}/sections/{section}': endpoint(writeSection, {
    summary: 'Save one section, finished or half-done',
    output: SectionState,
  }),
};
