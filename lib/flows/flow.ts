import type { FlowBoundary, FlowShare, FundingStage, MineActionBasis } from '#db/enums.ts';

/** A flow as it is compared with what stands: what every kind of its file says. Amounts are decimal strings. */
export type Flow = {
  flowId: string;
  amountUsd: string;
  originalAmount: string | null;
  originalCurrency: string | null;
  on: string | null;
  decidedOn: string | null;
  reportedOn: string | null;
  stage: FundingStage;
  boundary: FlowBoundary;
  flowType: string;
  contribution: string | null;
  donors: string[];
  recipients: string[];
  planIds: number[];
  clusters: string[];
  years: number[];
  countries: string[];
  projects: string[];
  keywords: string[];
  description: string | null;
  reference: string | null;
  shared: FlowShare[];
  bases: MineActionBasis[];
};

/** What only some kinds of its file say: kept, not compared. */
export type FlowAbout = {
  planNames: string[];
  planCodes: string[];
  planClusters: string[];
  donorIds: string[];
  recipientIds: string[];
};
