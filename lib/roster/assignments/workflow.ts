import type { Action } from '#lib/access/policy.ts';

/** Derived from dates and handover; never stored. */
export const assignmentStates = ['planned', 'active', 'extended', 'ended', 'handed_over'] as const;
export type AssignmentState = (typeof assignmentStates)[number];

type Dates = {
  since: string;
  until: string | null;
  extendedFrom: string | null;
  handedOverToId: string | null;
};

export function assignmentState(it: Dates, day: string): AssignmentState {
  if (it.since > day) return 'planned';
  if (it.until !== null && it.until < day) return it.handedOverToId ? 'handed_over' : 'ended';
  return it.extendedFrom ? 'extended' : 'active';
}

export const assignmentMoves = ['edit', 'extend', 'end', 'hand_over', 'cancel'] as const;
export type AssignmentMove = (typeof assignmentMoves)[number];

/** What may be done with an assignment in each state. One that has begun is ended, not cancelled. */
const open: Record<AssignmentState, readonly AssignmentMove[]> = {
  planned: ['edit', 'cancel'],
  active: ['edit', 'extend', 'end', 'hand_over'],
  extended: ['edit', 'extend', 'end', 'hand_over'],
  ended: ['edit'],
  handed_over: ['edit'],
};

/** Nothing is left to extend without an end, and nobody hands over twice. */
export function openMoves(it: Dates, day: string): AssignmentMove[] {
  return open[assignmentState(it, day)].filter(
    (move) =>
      !(move === 'extend' && (it.until === null || it.handedOverToId)) &&
      !(move === 'hand_over' && it.handedOverToId),
  );
}

export const actionOf = (move: AssignmentMove): Action => `assignment.${move}`;
