import type { GrantScope, Role } from '#db/enums.ts';
import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';

/** Which roles a role gives, takes away, and acts upon. Nobody acts upon their own. */
export const manages: Record<Role, readonly Role[]> = {
  administrator: [
    'administrator',
    'geneva_coordinator',
    'programme_manager',
    'field_coordinator',
    'clearing_focal_point',
    'reader',
  ],
  geneva_coordinator: ['field_coordinator', 'clearing_focal_point', 'reader'],
  programme_manager: [],
  field_coordinator: [],
  clearing_focal_point: [],
  reader: [],
};

export type Wanted = { role: Role; scope: GrantScope; operations: readonly string[] };

/** A role below one's own, and no further than one reaches oneself. */
export const mayGive = (held: readonly Wanted[], wanted: Wanted): boolean =>
  held.some((grant) => manages[grant.role].includes(wanted.role) && covers(grant, wanted));

const covers = (held: Wanted, { scope, operations }: Wanted) =>
  held.scope === 'global' ||
  (held.scope === 'operations' &&
    scope === 'operations' &&
    operations.every((operation) => held.operations.includes(operation)));

/** The roles this actor may give somewhere: what a form offers. */
export const rolesToGive = (actor: Actor): Role[] =>
  manages.administrator.filter((role) => actor.grants.some((held) => manages[held.role].includes(role)));

/** Whoever holds something the actor may not give is above the actor, or beside. */
export const isBelow = (actor: Actor, target: { id: string; held: readonly Wanted[] }): boolean =>
  target.id !== actor.accountId && target.held.every((grant) => mayGive(actor.grants, grant));

export function requireBelow(actor: Actor, target: { id: string; held: readonly Wanted[] }): void {
  if (target.id === actor.accountId) throw new Refusal('own_role');
  if (!isBelow(actor, target)) throw new Refusal('above_you');
}

export function requireMayGive(actor: Actor, wanted: Wanted): void {
  if (!mayGive(actor.grants, wanted)) throw new Refusal('above_you');
}
