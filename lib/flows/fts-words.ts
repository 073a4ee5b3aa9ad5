import type { FlowBoundary, FundingStage } from '#db/enums.ts';
import { Rejected, words } from '#lib/exchange/cells.ts';

const stages: Record<string, FundingStage> = { pledge: 'pledge', commitment: 'commitment', paid: 'paid' };
const boundaries: Record<string, FlowBoundary> = {
  incoming: 'incoming',
  internal: 'internal',
  outgoing: 'outgoing',
};

export function stageOf(told: string): FundingStage {
  const found = stages[told.trim().toLowerCase()];
  if (!found) throw new Rejected('flow_status_unknown', told);
  return found;
}

export function boundaryOf(told: string): FlowBoundary {
  const found = boundaries[told.trim().toLowerCase()];
  if (!found) throw new Rejected('flow_boundary_unknown', told);
  return found;
}

export const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** In one order, so that two files that list them differently say the same. */
export const keywordsOf = (told: readonly string[]): string[] =>
  unique(told.flatMap((word) => words(word) ?? [])).sort();

/** A description is cut where a cell would be refused: it is evidence, not a record. */
export const textOf = (told: string): string | null => words(told.slice(0, 4_000));

/** FTS's lists in one cell: `Protection - Housing, Land and Property,Health` names two; a name may hold a comma and a blank. */
export const listOf = (cell: string): string[] =>
  unique(cell.split(/,(?!\s)/).flatMap((part) => words(part) ?? []));
