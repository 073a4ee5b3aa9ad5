import type {
  FundingStage,
  ImplementationStatus,
  ProposalSection,
  Recommendation,
  SubmissionStatus,
} from '../../enums.ts';
import type { AppealKey } from './appeals.ts';
import type { ProposalSpec } from './spec.ts';

export const people = {
  P: 'pm@demo.example',
  N: 'pm.fr@demo.example',
  A: 'admin@demo.example',
  G: 'geneva@demo.example',
  S: 'field.sdn@demo.example',
  B: 'field.bfa@demo.example',
} as const;
export type Who = keyof typeof people;

/** Where each move leads, as `lib/submissions/workflow.ts` says. */
export const leadsTo = {
  submit: 'submitted',
  take_up: 'in_review',
  recommend: 'in_review',
  return: 'returned',
  resubmit: 'resubmitted',
  accept: 'accepted',
  reject: 'rejected',
  approve: 'approved',
  publish: 'published',
  withdraw: 'withdrawn',
  leave_out: 'not_submitted',
} as const satisfies Record<string, SubmissionStatus>;
export type Move = keyof typeof leadsTo;

export type Step = [move: Move, days: number, who: Who, reason?: string];

export type Review = {
  who: Who;
  role?: 'second_reader';
  /** Days from today. */
  due?: number;
  scores?: (number | 'na' | null)[];
  recommendation?: Recommendation;
  note?: string;
  agrees?: boolean;
  /** Days from today on which it was finished, and of which version. */
  finished?: [days: number, version: number];
  begun?: number;
};

export type Point = [section: ProposalSection, body: string, answer?: [done: boolean, reply: string]];

export type SubmissionSpec = {
  proposal: string;
  appeal: AppealKey;
  number?: number;
  /** Thousands of USD, where it is not the whole budget. */
  asked?: number;
  steps: Step[];
  /** What earlier versions said, oldest first: whatever is named differs from the text as it stands. */
  earlier?: Partial<ProposalSpec>[];
  recommendation?: [Recommendation, reason?: string];
  approval?: [days: number, document: string];
  reviews?: Review[];
  /** The points of each return, in order. */
  returned?: Point[][];
  comments?: [
    who: Who,
    days: number,
    section: ProposalSection | null,
    body: string,
    internal: boolean,
    resolved?: number,
  ][];
  funding?: [
    donor: string,
    stage: FundingStage,
    thousands: number,
    currency: string,
    rate: string,
    days: number,
    source: string,
  ][];
  implementation?: [ImplementationStatus, days: number];
};
