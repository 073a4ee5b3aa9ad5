import type { ProposalSection } from '#db/enums.ts';

/** The field by which a section's rows are told apart when two people's are brought together. */
export const rowKeys: Partial<Record<ProposalSection, string>> = {
  people: 'group',
  places: 'pcode',
  budget: 'line',
  indicators: 'indicator',
  risks: 'risk',
  contacts: 'name',
};
