import type { UpdateStatus } from '#db/enums.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import type { Action } from '#lib/access/policy.ts';
import { Refusal, type RefusalCode } from '#lib/refusal.ts';

export type Moving = { status: UpdateStatus; operationId: string | null };

type Rule = {
  from: readonly UpdateStatus[];
  to: UpdateStatus;
  by: Action;
  /** Made by the days that pass: no person makes it. */
  calendar?: true;
};

/** Every move that an update can make. Commands, the calendar, screens and the API's documents all read this table. */
const rules = {
  fall_due: { from: ['not_due'], to: 'due', by: 'update.schedule', calendar: true },
  fall_overdue: { from: ['due'], to: 'overdue', by: 'update.schedule', calendar: true },
  submit: { from: ['due', 'overdue'], to: 'submitted', by: 'update.submit' },
  skip: { from: ['due', 'overdue'], to: 'skipped', by: 'update.skip' },
  send_back: { from: ['submitted'], to: 'sent_back', by: 'update.send_back' },
  resubmit: { from: ['sent_back'], to: 'submitted', by: 'update.submit' },
  acknowledge: { from: ['submitted'], to: 'acknowledged', by: 'update.acknowledge' },
  correct: { from: ['submitted', 'acknowledged', 'skipped'], to: 'submitted', by: 'update.correct' },
} satisfies Record<string, Rule>;

export type Move = keyof typeof rules;
export const moves = Object.keys(rules) as [Move, ...Move[]];

const ruleOf = (move: Move): Rule => rules[move];

/** The status that this move leads to, or the reason why it cannot be made. */
export function take(actor: Actor, it: Moving, move: Move): UpdateStatus {
  const reason = obstacle(actor, it, move);
  if (reason) throw new Refusal(reason);
  return ruleOf(move).to;
}

export const openMoves = (actor: Actor, it: Moving): Move[] =>
  moves.filter((move) => !obstacle(actor, it, move));

function obstacle(actor: Actor, it: Moving, move: Move): RefusalCode | undefined {
  const { from, by, calendar } = ruleOf(move);
  if (!can(actor, by, it.operationId) || (calendar && actor.kind !== 'system')) return 'forbidden';
  if (!from.includes(it.status)) return 'wrong_status';
}
